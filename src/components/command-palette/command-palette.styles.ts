import { css } from '../internal/styles/css.js';

export const commandPaletteStyles = css`
  .entries {
    flex: 1 1 auto;
    min-block-size: 0;
    padding: 4px 6px 8px;
    overflow: auto;
    overscroll-behavior: contain;
  }

  .option .detail {
    display: block;
    color: var(--_muted);
    font-size: var(--_font-s);
  }

  .none:not(:has(.hidden-text)) {
    padding: 20px;
  }
`;
