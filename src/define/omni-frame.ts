import '../components/frame/define.js';
