import '../components/message-thread/define.js';
