import '../components/command-palette/define.js';
