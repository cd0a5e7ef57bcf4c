import type { ReactiveElement } from 'lit';
import { type SourceState, sourceContext } from '../../context/source-context.js';
import { ContextController } from './context-controller.js';

/** Follows how far the provider around an element has come with its core. */
export class SourceController extends ContextController<SourceState> {
  state: SourceState | undefined;

  constructor(host: ReactiveElement) {
    super(host, sourceContext);
    host.addController(this);
  }

  protected override take(state: SourceState | undefined): void {
    this.state = state;
    this.host.requestUpdate();
  }
}
