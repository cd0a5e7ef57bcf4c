/** The same card on our base class and controllers, with live state from a provider. */
import 'omni-toolbar/define/omni-provider.js';
import { CommandController, OmniController, OmniElement, observeState } from 'omni-toolbar';
import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { followers, idOf, liveCore } from './live.js';
import { offer } from './measure.js';

class Card extends OmniElement {
  static override styles: CSSResultGroup = [
    OmniElement.styles,
    css`
      article {
        padding: 12px;
        border: 1px solid #ccd;
        border-radius: 8px;
      }
      .badge {
        display: inline-block;
        padding: 1px 8px;
        border-radius: 9px;
        background: #def3e8;
      }
      button {
        min-height: 32px;
        padding: 3px 12px;
        border: 1px solid #ccd;
        border-radius: 6px;
        font: inherit;
      }
    `,
  ];

  interactionId = '';
  readonly #core = new OmniController(this);
  readonly #interaction = observeState(this, this.#core, () => `interaction:${this.interactionId}` as const);
  readonly #command = new CommandController(this, this.#core);

  protected override render(): TemplateResult {
    const interaction = this.#interaction.value;
    return html`<article part="base">
      <span>${interaction?.customer.name}</span><span class="badge">${interaction?.phase}</span>
      <button @click=${this.#accept}>Accept</button>
    </article>`;
  }

  #accept(): void {
    void this.#command.run('acceptInteraction', { interactionId: this.interactionId });
  }
}
customElements.define('bench-ours', Card);

const provider = document.createElement('omni-provider');
provider.omni = liveCore();
document.body.append(provider);

offer({
  create: (index) => Object.assign(new Card(), { interactionId: idOf(index) }),
  count: () => (followers.counted = true),
  leftOver: () => followers.count,
});
