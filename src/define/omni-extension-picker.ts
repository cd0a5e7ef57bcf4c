import '../components/extension-picker/define.js';
