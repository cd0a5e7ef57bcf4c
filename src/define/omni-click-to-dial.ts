import '../components/click-to-dial/define.js';
