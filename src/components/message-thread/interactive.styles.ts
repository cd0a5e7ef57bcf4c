import { css } from '../internal/styles/css.js';

/** The styles of the parts around the text of an interactive message. */
export const interactiveStyles = css`
  .header {
    font-weight: 640;
  }

  .footer,
  .choice .detail {
    color: var(--_muted);
    font-size: var(--_font-xs);
  }

  .choice .detail {
    display: block;
  }

  .choices {
    display: grid;
    gap: 4px;
    margin-block-start: 6px;
  }

  .choice,
  .list,
  .answer {
    display: flex;
    align-items: center;
    gap: 5px;
    font-size: var(--_font-s);
    --_icon: 14px;
  }

  .choice {
    padding: 4px 9px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-s);
  }

  .choice.chosen {
    border-color: currentcolor;
    font-weight: 600;
  }

  .list {
    font-weight: 560;
  }

  .answer {
    color: var(--_muted);
    font-size: var(--_font-xs);
  }
`;
