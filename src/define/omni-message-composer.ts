import '../components/message-composer/define.js';
