// What a host loads for the core and everything that elements stand on, before the first element.
export { createOmni } from 'omni-toolbar/core';
export { LitElement, css, html } from 'lit';
export { customElement, property, state } from 'lit/decorators.js';
export { ContextConsumer, ContextProvider, createContext } from '@lit/context';
export { Observable } from 'rxjs';
