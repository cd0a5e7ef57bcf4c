import './components/presence/define.js';
import './components/provider/define.js';
