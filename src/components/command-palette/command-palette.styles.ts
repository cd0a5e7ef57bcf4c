import { css } from '../internal/styles/css.js';

export const commandPaletteStyles = css`
  .entries {
    flex: 1 1 auto;
    min-block-size: 0;
    padding: 4px 6px 8px;
    overflow: auto;
    overscroll-behavior: contain;
  }

  .option[aria-selected='true'] {
    background: var(--_accent-soft);
    color: var(--_text);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .option .detail {
    display: block;
    color: var(--_muted);
    font-size: var(--_font-s);
  }

  .none:not(:has(.hidden-text)) {
    padding: 20px;
  }

  @media (forced-colors: active) {
    .option[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
