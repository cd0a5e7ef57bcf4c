import { css } from '../internal/styles/css.js';

export const frameStyles = css`
  :host {
    display: grid;
    min-inline-size: 0;
    min-block-size: 0;
  }

  .base,
  ::slotted(iframe) {
    grid-area: 1 / 1;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
  }

  :host(:state(refused)) ::slotted(iframe) {
    display: none;
  }

  .base {
    display: grid;
    place-content: center;
    gap: var(--_space-2);
    padding: var(--_space-4);
    background: var(--_surface);
    overflow-wrap: anywhere;
  }

  .title {
    font-weight: 640;
  }

  .problem {
    max-inline-size: 60ch;
    color: var(--_muted);
    font-size: var(--_font-s);
  }
`;
