import '../components/record-picker/define.js';
