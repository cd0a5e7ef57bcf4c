import { css } from '../internal/styles/css.js';

export const notificationCenterStyles = css`
  :host {
    display: inline-block;
  }

  .trigger {
    position: relative;
  }

  .panel {
    inline-size: var(--omni-notification-inline-size, min(340px, calc(100vw - 16px)));
    max-inline-size: none;
    padding: 0;
  }

  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: 44px;
    padding-inline: var(--_space-3) 6px;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }

  .head h2 {
    flex: 1;
    font-size: var(--_font-m);
    font-weight: 620;
  }

  .heading {
    padding: 10px var(--_space-3) 2px;
    color: var(--_faint);
    font-size: var(--_font-xs);
    font-weight: 600;
  }

  .notice {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 2px 10px;
    align-items: start;
    padding: 10px var(--_space-3);
  }

  .notice + .notice {
    border-block-start: 1px solid var(--_line);
  }

  .notice > .icon {
    margin-block-start: 1px;
    color: var(--_accent);
  }

  .notice.warning > .icon {
    color: var(--_hold);
  }

  .notice.error > .icon {
    color: var(--_stop);
  }

  .words {
    overflow-wrap: anywhere;
  }

  .unread .words {
    font-weight: 600;
  }

  .under {
    grid-column: 2;
    color: var(--_faint);
    font-size: var(--_font-s);
  }

  .mark {
    inline-size: 8px;
    block-size: 8px;
    margin-block-start: 6px;
    border-radius: 50%;
    background: var(--_accent);
  }

  .notice .button {
    grid-column: 2;
    justify-self: start;
    margin-block-start: 6px;
    --_icon: 15px;
  }

  .empty {
    padding: 22px var(--_space-4);
    color: var(--_muted);
    text-align: center;
  }

  @media (forced-colors: active) {
    .mark {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
