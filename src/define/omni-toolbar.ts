import '../components/toolbar/define.js';
