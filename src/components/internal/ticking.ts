import { noChange } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';
import { onTick } from './clock.js';

/** A text that is computed again each second, without rendering its element. */
class TickingDirective extends AsyncDirective {
  #text: () => string = () => '';
  #shown: string | undefined;
  #stop: (() => void) | undefined;

  render(text: () => string): unknown {
    this.#text = text;
    if (this.isConnected) this.#listen();
    const now = text();
    if (now === this.#shown) return noChange;
    this.#shown = now;
    return now;
  }

  protected override disconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  protected override reconnected(): void {
    this.#listen();
    this.#tick();
  }

  #listen(): void {
    this.#stop ??= onTick(() => this.#tick());
  }

  #tick(): void {
    const now = this.#text();
    if (now === this.#shown) return;
    this.#shown = now;
    this.setValue(now);
  }
}

/** `ticking(() => formatDuration(language, now() - since))`: works as a child and as an attribute. */
export const ticking = directive(TickingDirective);
