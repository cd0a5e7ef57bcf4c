import '../components/call-controls/define.js';
