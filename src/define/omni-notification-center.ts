import '../components/notification-center/define.js';
