import '../components/dialer/define.js';
