// What a host loads before its first element: the core and everything that elements stand on, with the registries of
// the contract in the lean form, where the core looks up names. Reading arguments is not part of it: the SDK script
// does that, see omni-sdk.js.
export { createOmni } from 'omni-toolbar/core';
export { eventInfo, methodInfo } from '../../dist/core/contract/lean.js';
export { LitElement, css, html } from 'lit';
export { customElement, property, state } from 'lit/decorators.js';
export { ContextConsumer, ContextProvider, createContext } from '@lit/context';
export { Observable } from 'rxjs';
