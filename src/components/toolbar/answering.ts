import type { ReactiveController, ReactiveElement } from 'lit';
import { isOffer } from '../../core/model/offers.js';
import { accept } from '../interaction-card/answer.js';
import type { OmniInteractionAcceptedEvent } from '../interaction-card/interaction-card.events.js';
import { select } from '../interaction-list/select.js';
import { deepActiveElement } from '../internal/composed-tree.js';
import type { CommandController } from '../internal/controllers/command-controller.js';
import type { FocusKeeper } from '../internal/controllers/focus-keeper.js';
import { focusIn, whenDrawn } from '../internal/focus-in.js';
import type { Workplace } from './workplace.js';

/**
 * Accepts an interaction and shows it at once. Later, when it is connected, the agent may be in the middle of something
 * else.
 */
export function take(command: CommandController, id: string): void {
  select(command, id);
  accept(command, id);
}

/**
 * When an interaction that the agent has accepted is connected, moves the focus to the first thing to do in it, unless
 * the agent was typing or has moved the focus in the meantime.
 */
export class Answering implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #workplace: Workplace;
  readonly #keeper: FocusKeeper;
  /** The focused element at the time of accepting, if the focus may be taken from it. */
  #from: Element | null = null;
  #accepted: string | null = null;

  constructor(host: ReactiveElement, workplace: Workplace, keeper: FocusKeeper) {
    this.#host = host;
    this.#workplace = workplace;
    this.#keeper = keeper;
    host.addController(this);
    host.addEventListener('omni-interaction-accept', () => this.#onAccept());
    host.addEventListener('omni-interaction-accepted', this.#onAccepted);
  }

  hostDisconnected(): void {
    this.#forget();
  }

  hostUpdated(): void {
    const { current } = this.#workplace;
    if (!this.#accepted || current?.id !== this.#accepted || isOffer(current)) return;
    this.#accepted = null;
    void this.#lead();
  }

  #onAccept(): void {
    const active = this.#host.matches(':focus-within') ? deepActiveElement() : null;
    this.#from = active?.matches('input, textarea, select') ? null : active;
    this.#accepted = null;
    window.addEventListener('blur', this.#forget);
  }

  readonly #onAccepted = ({ detail }: OmniInteractionAcceptedEvent): void => {
    this.#accepted = detail.interactionId;
    this.#host.requestUpdate();
  };

  async #lead(): Promise<void> {
    const find = (tag: string) => this.#host.renderRoot.querySelector<HTMLElement>(`#stage ${tag}`);
    const composer = find('omni-message-composer');
    const controls = find('omni-call-controls');
    const first = composer ?? controls;
    if (first) await whenDrawn(first);
    const active = deepActiveElement();
    if ([null, document.body, this.#from, this.#keeper.given].includes(active)) {
      // Not to the first button of a call: one press too many would mute it.
      focusIn(composer ?? controls?.shadowRoot?.querySelector<HTMLElement>('[role="group"]') ?? null);
    }
    this.#forget();
  }

  readonly #forget = (): void => {
    this.#from = null;
    this.#accepted = null;
    window.removeEventListener('blur', this.#forget);
  };
}
