import '../components/doctor/define.js';
