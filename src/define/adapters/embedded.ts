import { embedded } from '../../adapters/embedded/open.js';
import { registerAdapter } from '../../core/adapter.js';

registerAdapter(embedded);
