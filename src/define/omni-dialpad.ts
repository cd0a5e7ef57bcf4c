import '../components/dialpad/define.js';
