import '../components/interaction-card/define.js';
