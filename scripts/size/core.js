// What a host loads for the core and everything that elements stand on, before the first element: with the
// contract's registries as the core looks names up in them. Reading arguments is the SDK script's, see omni-sdk.js.
export { createOmni } from 'omni-toolbar/core';
export { eventInfo, methodInfo } from '../../dist/core/contract/lean.js';
export { LitElement, css, html } from 'lit';
export { customElement, property, state } from 'lit/decorators.js';
export { ContextConsumer, ContextProvider, createContext } from '@lit/context';
export { Observable } from 'rxjs';
