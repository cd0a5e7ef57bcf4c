import '../components/record-form/define.js';
