import '../components/presence/define.js';
