import '../components/call-quality/define.js';
