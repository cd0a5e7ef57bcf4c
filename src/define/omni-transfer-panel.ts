import '../components/transfer-panel/define.js';
