import { css } from '../internal/styles/css.js';

export const toastStyles = css`
  :host {
    position: var(--omni-toast-position, static);
    pointer-events: none;
  }

  .list {
    display: grid;
    gap: var(--_space-2);
  }

  .toast {
    --_tone: var(--_accent);

    pointer-events: auto;
    display: flex;
    flex-wrap: wrap;
    gap: 9px;
    align-items: start;
    padding-block: 9px;
    padding-inline: 11px 6px;
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_tone);
    border-radius: var(--omni-toast-radius, var(--_radius-m));
    background: var(--_surface);
    box-shadow: var(--_shadow-l);
    animation: omni-toast-in var(--_slow) var(--_ease);
  }

  .toast.success {
    --_tone: var(--_live);
  }

  .toast.warning {
    --_tone: var(--_hold);
  }

  .toast.error {
    --_tone: var(--_stop);
  }

  .toast > .icon {
    margin-block-start: 1px;
    color: var(--_tone);
  }

  .words {
    flex: 1 9em;
    overflow-wrap: anywhere;
    max-block-size: 9em;
    overflow: auto;
  }

  .actions {
    display: flex;
    margin-block: -4px;
    margin-inline-start: auto;
  }

  .more {
    justify-self: center;
    padding: 2px 10px;
    border-radius: var(--_radius-full);
    background: var(--_raised);
    color: var(--_muted);
    font-size: var(--_font-xs);
    box-shadow: var(--_shadow-s);
  }

  @keyframes omni-toast-in {
    from {
      opacity: 0;
      translate: 0 6px;
    }
  }
`;
