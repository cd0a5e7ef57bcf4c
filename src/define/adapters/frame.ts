import { frame } from '../../adapters/frame/open.js';
import { registerAdapter } from '../../core/adapter.js';

registerAdapter(frame);
