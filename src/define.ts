import './components/campaign-picker/define.js';
import './components/connection-status/define.js';
import './components/extension-picker/define.js';
import './components/login-form/define.js';
import './components/notification-center/define.js';
import './components/presence/define.js';
import './components/provider/define.js';
import './components/toast/define.js';
