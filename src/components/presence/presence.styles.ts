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

  .next {
    flex-shrink: 1000;
    min-inline-size: 0;
    color: var(--_muted);
    font-weight: 450;
  }

  .item .mark {
    inline-size: 18px;
    color: var(--_accent);
  }
`;
