import type { ReactiveController, ReactiveElement } from 'lit';
import { type SourceState, sourceContext } from '../../context/source-context.js';
import { ContextLink } from './context-link.js';

/** Follows how far the provider around an element has come with its core. */
export class SourceController implements ReactiveController {
  state: SourceState | undefined;
  readonly #link: ContextLink<SourceState | undefined>;

  constructor(host: ReactiveElement) {
    this.#link = new ContextLink(host, sourceContext, (state) => {
      this.state = state;
      host.requestUpdate();
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#link.connect();
  }

  hostDisconnected(): void {
    this.#link.disconnect();
    this.state = undefined;
  }
}
