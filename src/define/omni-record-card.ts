import '../components/record-card/define.js';
