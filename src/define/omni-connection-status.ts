import '../components/connection-status/define.js';
