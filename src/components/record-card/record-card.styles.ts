import { css } from '../internal/styles/css.js';

export const recordCardStyles = css`
  :host {
    container: omni-record-card / inline-size;
  }

  .base {
    display: flex;
    align-items: center;
    gap: 10px;
    margin: 0 var(--_space-4) var(--_space-3);
    padding: 8px var(--_space-3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
  }

  .words {
    flex: 1;
    min-inline-size: 0;
    display: grid;
    justify-items: start;
  }

  .name {
    appearance: none;
    max-inline-size: 100%;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  .name:hover {
    text-decoration: underline;
  }

  .type {
    max-inline-size: 100%;
    color: var(--_muted);
    font-size: var(--_font-s);
  }

  .button {
    --_icon: 16px;
  }

  /* The name is what matters: a drawing stands for the word. */
  @container omni-record-card (inline-size < 21em) {
    .button .word {
      display: none;
    }
  }
`;
