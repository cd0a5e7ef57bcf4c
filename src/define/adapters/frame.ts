import { frame } from '../../adapters/frame/index.js';
import { registerAdapter } from '../../core/adapter.js';

registerAdapter(frame);
