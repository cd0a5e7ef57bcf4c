import { css } from '../internal/styles/css.js';

export const dialpadStyles = css`
  .pad {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 6px;
    max-inline-size: 280px;
    margin-inline: auto;
    direction: ltr;
  }

  .key {
    min-block-size: calc(var(--_control) + 10px);
    flex-direction: column;
    gap: 0;
    font-size: var(--_font-l);
    font-variant-numeric: tabular-nums;
  }

  .letters {
    min-block-size: 1.2em;
    color: var(--_faint);
    font-size: var(--_font-xs);
    font-weight: 450;
    letter-spacing: 0.08em;
  }

  .sent {
    min-block-size: 1.5em;
    margin-block-end: 6px;
    color: var(--_muted);
    text-align: center;
    font-variant-numeric: tabular-nums;
    direction: ltr;
  }
`;
