import '../components/interaction-list/define.js';
