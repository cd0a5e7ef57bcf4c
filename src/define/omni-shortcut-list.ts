import '../components/shortcut-list/define.js';
