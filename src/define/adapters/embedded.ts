import { embedded } from '../../adapters/embedded/index.js';
import { registerAdapter } from '../../core/adapter.js';

registerAdapter(embedded);
