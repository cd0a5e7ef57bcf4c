export { OmniPresence } from './components/presence/presence.js';
export {
  OmniPresenceChangeEvent,
  OmniPresenceChangedEvent,
  type PresenceChoice,
} from './components/presence/presence.events.js';
export { OmniProvider } from './components/provider/provider.js';
export {
  OmniProviderFailedEvent,
  OmniProviderOpenedEvent,
  OmniSdkEvent,
  type SdkDomEvents,
} from './components/provider/provider.events.js';
export { OmniElement } from './components/internal/omni-element.js';
export { type CommandFailure, OmniCommandFailedEvent } from './components/internal/events.js';
export { omniContext } from './components/context/omni-context.js';
export { type Adapter, type AdapterOptions, findAdapter, registerAdapter } from './core/adapter.js';
export { OmniError } from './core/contract/errors.js';
export { registerLocale } from './locales/registry.js';
export type { Locale, Message, MessageKey, Messages, Strings } from './locales/types.js';
export type { Omni, OmniState } from './core/types.js';
