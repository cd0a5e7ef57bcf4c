import { css } from '../internal/styles/css.js';

export const connectionStatusStyles = css`
  /* It gets the focus only when the focused element in it has gone. */
  [role='status']:focus-visible {
    outline: none;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px var(--_space-2);
    padding: 6px var(--_space-3);
    background: var(--omni-connection-background, var(--_hold-soft));
    color: var(--omni-connection-color, var(--_hold));
    font-size: var(--_font-s);
    font-weight: 560;
    --_icon: 16px;
  }

  .row.connecting {
    background: none;
    color: var(--_muted);
  }

  /*
   * Connecting mostly takes a moment, so the line appears only after a delay. The delay holds with reduced motion as
   * well, since it is no motion.
   */
  .row.connecting.late {
    animation: omni-late 1s step-end !important;
  }

  @keyframes omni-late {
    from {
      position: absolute;
      visibility: hidden;
    }
  }

  .row > .icon {
    translate: 0 3px;
  }

  .row.failed {
    background: var(--_stop-soft);
    color: var(--_stop);
  }

  .row.connected {
    background: none;
    color: var(--_live);
  }

  .words {
    flex: 1 1 11em;
    overflow-wrap: anywhere;
  }

  .detail {
    display: block;
    font-weight: 400;
  }
`;
