import type { ReactiveElement } from 'lit';
import { newId } from '../../core/model/new-id.js';
import type { Message } from '../../core/model/thread.js';
import { TypingSignal } from './typing-signal.js';
import { type Leaving, abandon, leave, leftBehind, loadDraft, saveDraft, settle } from './draft.js';

export interface WritingRules {
  /** Resolves with undefined when it was sent, else with the reason why not. */
  readonly send: (interactionId: string, leaving: Leaving) => Promise<string | undefined>;
  /** The messages of the thread; undefined: not known yet. */
  readonly messages: () => readonly Message[] | undefined;
  readonly onProblem: (problem: string) => void;
  /** Tells the customer that the agent is typing, or has stopped. */
  readonly tell: (params: { interactionId: string; typing: boolean }) => void;
}

/**
 * The text in the field, from the first letter until the center has it. It leaves the field when it is sent, and comes
 * back when it does not reach the thread. Until that is known a copy is stored, in case the page is closed in between.
 * A text that is sent again unchanged keeps its client id, so that it is one message even if the first attempt did
 * arrive.
 */
export class Writing {
  text = '';
  #interactionId = '';
  /** The text that has come back to the field, as long as it is unchanged. */
  #returned: Leaving | null = null;
  #recovered = false;
  #typing = new TypingSignal(() => undefined);
  readonly #host: ReactiveElement;
  readonly #rules: WritingRules;

  constructor(host: ReactiveElement, rules: WritingRules) {
    this.#host = host;
    this.#rules = rules;
  }

  use(interactionId: string): void {
    this.#typing.stop();
    this.#typing = new TypingSignal((typing) => this.#rules.tell({ interactionId, typing }));
    this.#interactionId = interactionId;
    this.text = loadDraft(interactionId);
    this.#returned = null;
    this.#recovered = false;
  }

  /** The agent has changed the text. */
  type(text: string): void {
    this.#write(text);
    if (text.trim()) this.#typing.typed();
    else this.#typing.stop();
  }

  /** The agent has stopped typing for now. */
  pause(): void {
    this.#typing.stop();
  }

  #write(text: string): void {
    this.text = text;
    saveDraft(this.#interactionId, text);
    this.#host.requestUpdate();
  }

  /** Compares the stored copies with the messages that have arrived. */
  follow(): void {
    const messages = this.#rules.messages();
    if (!messages) return;
    const arrived = ({ clientId }: Leaving): boolean => messages.some((each) => each.clientId === clientId);
    if (this.#returned?.text === this.text && arrived(this.#returned)) {
      this.#returned = null;
      this.#write('');
    }
    if (this.#recovered) return;
    this.#recovered = true;
    const left = leftBehind(this.#interactionId);
    for (const each of left) settle(this.#interactionId, each);
    this.#putBack(left.filter((each) => !arrived(each)));
  }

  async send(): Promise<void> {
    this.#typing.stop();
    const { text } = this;
    const id = this.#interactionId;
    const leaving = this.#returned?.text === text ? this.#returned : { clientId: newId(), text };
    this.#returned = null;
    leave(id, leaving);
    // Empties the field at once, so that a second Enter sends nothing.
    this.#write('');
    const problem = await this.#rules.send(id, leaving);
    if (problem === undefined) return settle(id, leaving);
    if (!this.#host.isConnected || this.#interactionId !== id) {
      // So that it recovers again if the element is put back into the page.
      this.#recovered = false;
      return abandon(leaving);
    }
    settle(id, leaving);
    // If it failed but is in the thread, the agent can send it again there. Otherwise the text goes back to the field.
    if (this.#rules.messages()?.some(({ clientId }) => clientId === leaving.clientId)) return;
    this.#putBack([leaving]);
    this.#rules.onProblem(problem);
  }

  #putBack(left: readonly Leaving[]): void {
    if (left.length === 0) return;
    const since = this.text;
    this.#write([...left.map(({ text }) => text), ...(since ? [since] : [])].join('\n'));
    this.#returned = left.length === 1 && !since ? left[0]! : null;
  }
}
