/** Hand-written elements with exactly the DOM and the styles of the real card, but static. */
import 'omni-toolbar/define/omni-interaction-card.js';
import { interaction } from '../state/interaction.js';
import { offer } from './measure.js';

const model = document.createElement('omni-interaction-card');
model.interaction = interaction('x');
document.body.append(model);
await model.updateComplete;
const { adoptedStyleSheets } = model.shadowRoot!;
const markup = document.createElement('template');
markup.innerHTML = model.shadowRoot!.innerHTML.replaceAll(/<!--.*?-->/g, '').replaceAll(/\s*\n\s*/g, ' ');
model.remove();

class Copy extends HTMLElement {
  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = adoptedStyleSheets;
    root.append(markup.content.cloneNode(true));
  }

  show({ customer, campaign, queue }: ReturnType<typeof interaction>): this {
    const root = this.shadowRoot!;
    root.querySelector('[part="name"]')!.textContent = customer.name;
    root.querySelector('article')!.ariaLabel = customer.name;
    const facts = root.querySelectorAll('.fact bdi');
    [customer.phone, campaign.name, queue!.name].forEach((text, at) => (facts[at]!.textContent = text));
    root.querySelector('.badge .time')!.textContent = '0:00';
    return this;
  }
}
customElements.define('bench-copy', Copy);

offer({ create: (index) => new Copy().show(interaction(`call-${index}`)) });
