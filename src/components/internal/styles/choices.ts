import { css } from './css.js';

/**
 * The attributes `theme` and `density`. The properties that they set are inherited, so they reach every element inside.
 */
export const choices = css`
  /* Important, because a page's own reset of every element would undo it. */
  :host([theme='light']) {
    color-scheme: light !important;
  }

  :host([theme='dark']) {
    color-scheme: dark !important;
  }

  :host([theme='auto']) {
    color-scheme: light dark !important;
  }

  :host([density='compact']) {
    --omni-size-control: var(--omni-size-control-compact, 28px);
    --omni-space-scale: 0.75;
  }

  :host([density='comfortable']) {
    --omni-size-control: var(--omni-size-control-comfortable, 32px);
    --omni-space-scale: 1;
  }

  :host([density='touch']) {
    --omni-size-control: var(--omni-size-control-touch, 44px);
    --omni-space-scale: 1.25;
  }
`;
