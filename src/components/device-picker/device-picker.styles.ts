import { css } from '../internal/styles/css.js';

export const devicePickerStyles = css`
  .base,
  .field,
  .test {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  .base {
    gap: var(--_space-3);
  }

  .row {
    display: flex;
    gap: 6px;
  }

  .row > .input {
    flex: 1;
  }

  .row > .button {
    flex: none;
    --_icon: 16px;
  }

  .test {
    gap: 6px;
    justify-items: start;
  }

  .test > .meter {
    inline-size: 100%;
    block-size: 8px;
    border-radius: 4px;
  }

  .missing {
    color: var(--_hold);
    font-size: var(--_font-s);
    overflow-wrap: anywhere;
  }

  .volume {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 24px;
    accent-color: var(--_accent);
  }

  .mute {
    display: flex;
    gap: 6px;
    align-items: center;
    min-block-size: 32px;
    overflow-wrap: anywhere;
  }
`;
