import { css } from '../internal/styles/css.js';

export const presenceStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    min-inline-size: 0;
  }

  .trigger {
    max-inline-size: 100%;
    padding-inline: 10px 8px;
    border-radius: var(--omni-presence-radius, var(--_radius-full));
    background: var(--_raised);
    font-weight: 600;
    --_icon: 14px;
  }

  .trigger .time {
    color: var(--_muted);
    font-weight: 450;
  }

  .chevron {
    display: grid;
  }

  .trigger .icon {
    color: var(--_faint);
  }

  /* The next presence has a line of its own, so that it takes no room from the current one. */
  .trigger:has(.next) {
    flex-wrap: wrap;
    row-gap: 0;
    padding-block: 0;
  }

  .next {
    order: 1;
    inline-size: 0;
    min-inline-size: 100%;
    margin-inline-end: -6px;
    color: var(--_muted);
    font-size: var(--_font-xs);
    font-weight: 450;
    text-align: start;
  }

  .item .mark {
    inline-size: 18px;
    color: var(--_accent);
  }
`;
