import '../components/provider/define.js';
