import { css } from '../internal/styles/css.js';

export const doctorStyles = css`
  .doctor {
    display: grid;
    gap: var(--_space-4);
    padding: var(--_space-4);
    overflow-wrap: anywhere;
  }

  .wrong {
    display: grid;
    gap: var(--_space-3);
  }

  .finding {
    --_tone: var(--_hold);

    display: grid;
    gap: 6px;
    padding: 10px 12px;
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_tone);
    border-radius: var(--_radius-m);
    background: var(--_raised);
  }

  .finding.problem {
    --_tone: var(--_stop);
  }

  .heading,
  .remedy,
  .test .row,
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
  }

  .heading > .icon {
    color: var(--_tone);
  }

  .name {
    flex: 1 1 8em;
    font-size: var(--_font-m);
    font-weight: 620;
  }

  p > code {
    font: 500 0.92em var(--_font-mono);
  }

  .advice {
    font-weight: 560;
  }

  .change,
  .aside {
    color: var(--_muted);
    font-size: var(--_font-s);
  }

  .remedy {
    align-items: start;
  }

  .fix {
    flex: 1 1 17em;
    padding: 6px 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-s);
    background: var(--_sunken);
    font: 500 var(--_font-s) / 1.5 var(--_font-mono);
    white-space: pre-wrap;
    /* Safari knows only the prefixed name, and all other browsers know it as well. */
    -webkit-user-select: all;
  }

  summary {
    min-block-size: 24px;
    color: var(--_muted);
    font-weight: 560;
    cursor: pointer;
  }

  .folded {
    display: grid;
    gap: 6px;
    margin-block-start: var(--_space-2);
  }

  .folded > li {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 2px var(--_space-2);
    align-items: center;
    --_icon: 15px;
  }

  .folded .icon {
    color: var(--_live);
  }

  .folded.unknown .icon {
    color: var(--_muted);
  }

  .folded .message {
    grid-column: 2;
    color: var(--_muted);
    font-size: var(--_font-s);
  }

  .test {
    display: grid;
    gap: var(--_space-2);
    padding-block-start: var(--_space-3);
    border-block-start: 1px solid var(--_line);
  }

  meter {
    flex: 1 1 8em;
    min-inline-size: 0;
    block-size: 14px;
  }
`;
