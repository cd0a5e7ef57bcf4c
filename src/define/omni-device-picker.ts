import '../components/device-picker/define.js';
