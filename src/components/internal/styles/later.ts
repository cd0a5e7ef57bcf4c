import { css } from './css.js';

/** The placeholder of an element that is loading or could not be loaded. */
export const laterStyles = css`
  .later {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: var(--_control);
    color: var(--_muted);
    font-size: var(--_font-s);
  }

  .later[role='alert'] {
    color: var(--_text);
  }
`;
