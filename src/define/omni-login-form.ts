import '../components/login-form/define.js';
