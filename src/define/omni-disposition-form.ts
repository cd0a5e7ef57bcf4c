import '../components/disposition-form/define.js';
