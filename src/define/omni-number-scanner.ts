import '../components/number-scanner/define.js';
