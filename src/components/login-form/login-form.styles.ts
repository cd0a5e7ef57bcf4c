import { css } from '../internal/styles/css.js';

export const loginFormStyles = css`
  .secret {
    position: relative;
  }

  .secret .input {
    padding-inline-end: calc(var(--_control) + 6px);
  }

  .secret .button {
    position: absolute;
    inset-block: 1px;
    inset-inline-end: 1px;
  }

  .elsewhere {
    display: grid;
    gap: var(--_space-2);
  }
`;
