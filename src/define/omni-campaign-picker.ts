import '../components/campaign-picker/define.js';
