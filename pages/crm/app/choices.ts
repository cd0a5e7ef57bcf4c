import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Choice } from './desk.js';
import { icon } from './icons.js';
import { recordPath } from './route.js';

/** How many strips are shown at once; the next one comes when one of these is answered or closed. */
const MOST = 3;

/**
 * For an interaction with several matches, or with none: a strip above the page offers the choice. It waits for the
 * agent and never takes the focus.
 */
export class Choices {
  readonly #redraw: () => void;
  readonly #onCreate: (choice: Choice) => void;
  #choices: readonly Choice[] = [];

  constructor(redraw: () => void, onCreate: (choice: Choice) => void) {
    this.#redraw = redraw;
    this.#onCreate = onCreate;
  }

  offer(choice: Choice): void {
    this.#choices = [...this.#choices.filter((open) => open.interactionId !== choice.interactionId), choice];
    this.#redraw();
  }

  end(interactionId: string): void {
    this.#choices = this.#choices.filter((open) => open.interactionId !== interactionId);
    this.#redraw();
  }

  keep(interactionIds: readonly string[]): void {
    this.#choices = this.#choices.filter((open) => interactionIds.includes(open.interactionId));
    this.#redraw();
  }

  render(): TemplateResult {
    return html`<div class="choices" role="status">
      ${repeat(
        this.#choices.slice(-MOST),
        (choice) => choice.interactionId,
        (choice) => this.#strip(choice),
      )}
    </div>`;
  }

  #strip(choice: Choice): TemplateResult {
    const { matches, interactionId } = choice;
    return html`<div class="strip choice">
      ${icon('contact')}
      <span class="choice-text">${sentence(choice)}</span>
      ${matches.map(
        (record) =>
          html`<a
            class="button"
            @click=${() => this.end(interactionId)}
            href=${recordPath(record.recordType, record.recordId)}
            ><bdi>${record.recordName}</bdi></a
          >`,
      )}
      ${
        matches.length === 0
          ? html`<button class="button" @click=${() => this.#onCreate(choice)}>
              ${icon('plus')}New contact
            </button>`
          : ''
      }
      <button class="button quiet square" @click=${() => this.end(interactionId)}>
        ${icon('close')}<span class="visually-hidden">Close these matches</span>
      </button>
    </div>`;
  }
}

function sentence({ matches, phone, name }: Choice): TemplateResult {
  const whose = phone === '' ? name : phone;
  if (matches.length === 0)
    return html`Nobody in the CRM has <bdi>${whose === '' ? 'this number' : whose}</bdi>.`;
  if (matches.length === 1) return html`<bdi>${whose}</bdi> belongs to`;
  return html`${matches.length} contacts share <bdi>${whose}</bdi>:`;
}
