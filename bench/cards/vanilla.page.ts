/** Hand-written elements; each card has three shadow roots: card, badge and button. */
import { offer } from './measure.js';

const sheet = (css: string): CSSStyleSheet => {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
};
const template = (html: string): HTMLTemplateElement => {
  const made = document.createElement('template');
  made.innerHTML = html;
  return made;
};

class Part extends HTMLElement {
  constructor(markup: HTMLTemplateElement, styles: CSSStyleSheet) {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styles];
    root.append(markup.content.cloneNode(true));
  }
}

const BADGE = template('<span part="base"><slot></slot></span>');
const BADGE_CSS = sheet(
  ':host { display: inline-block } span { padding: 1px 8px; border-radius: 9px; background: #def3e8 }',
);
const BUTTON = template('<button part="base"><slot></slot></button>');
const BUTTON_CSS = sheet(
  'button { min-height: 32px; padding: 3px 12px; border: 1px solid #ccd; border-radius: 6px; font: inherit }',
);
const CARD = template(`<article part="base">
  <span id="name"></span><bench-badge></bench-badge>
  <bench-button>Accept</bench-button>
</article>`);
const CARD_CSS = sheet(`:host { display: block }
  article { padding: 12px; border: 1px solid #ccd; border-radius: 8px }`);

class Badge extends Part {
  constructor() {
    super(BADGE, BADGE_CSS);
  }
}

class Button extends Part {
  constructor() {
    super(BUTTON, BUTTON_CSS);
  }
}

class Card extends Part {
  constructor() {
    super(CARD, CARD_CSS);
  }

  show(index: number): this {
    const root = this.shadowRoot!;
    root.querySelector('#name')!.textContent = `Customer ${index}`;
    root.querySelector('bench-badge')!.textContent = 'Connected';
    return this;
  }
}

customElements.define('bench-badge', Badge);
customElements.define('bench-button', Button);
customElements.define('bench-card', Card);

offer({ create: (index) => new Card().show(index) });
