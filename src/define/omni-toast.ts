import '../components/toast/define.js';
