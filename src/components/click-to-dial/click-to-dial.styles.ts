import { css } from '../internal/styles/css.js';

export const clickToDialStyles = css`
  :host {
    /* It flows like a word in the page's text. */
    display: inline;
    color: inherit !important;
    font: inherit !important;
    letter-spacing: inherit !important;
    text-transform: inherit !important;
    word-spacing: inherit !important;
  }

  .link {
    appearance: none;
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    max-inline-size: 100%;
    min-block-size: 24px;
    margin: 0;
    padding: 0 4px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_accent);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
    cursor: pointer;
    --_icon: 1em;
  }

  .link:hover {
    background: var(--_accent-soft);
  }

  .link:disabled {
    color: inherit;
    text-decoration: none;
    cursor: default;
  }

  .link[aria-busy='true'] {
    cursor: progress;
    text-decoration-style: dotted;
  }

  .number {
    unicode-bidi: isolate;
    direction: ltr;
  }

  .problem {
    display: block;
    color: var(--_stop);
    font-size: 0.9em;
  }
`;
