import { css } from '../internal/styles/css.js';

export const callControlsStyles = css`
  :host {
    container: omni-call-controls / inline-size;
  }

  .base {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-2);
    padding: 0 var(--_space-4) var(--_space-3);
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  .control {
    flex: 1 1 44px;
    /* Its word is never cut, however far apart the reader wants letters: the buttons take another row. */
    min-inline-size: min-content;
    flex-direction: column;
    gap: 3px;
    min-block-size: calc(var(--_control) + 18px);
    padding: 6px 2px;
    /* Round ends would come close to its word. */
    border-radius: min(var(--omni-button-radius, var(--_radius-s)), 18px);
    background: var(--_raised);
    font-size: var(--_font-xs);
    font-weight: 500;
    --_icon: 18px;
  }

  /* Three in the first row and the rest below, rather than one alone. A docked toolbar has room for a scroll bar above it. */
  @container omni-call-controls (inline-size < 22.6em) {
    .control {
      flex-basis: 30%;
    }
  }

  @container omni-call-controls (inline-size < 14em) {
    .control {
      flex-basis: 40%;
    }
  }

  .button.on {
    border-color: currentcolor;
    background: var(--_hold-soft);
    color: var(--_hold);
  }

  .control[aria-expanded='true'] {
    border-color: currentcolor;
    background: var(--_accent-soft);
    color: var(--_accent);
  }

  .button.end {
    border-color: transparent;
    background: var(--_stop);
    color: var(--_on-stop);
  }

  :host([compact]) {
    container-type: normal;
  }

  :host([compact]) .base {
    padding: 0;
  }

  /* What opens needs room. */
  :host([compact]) :is(.keypad, .transfer) {
    display: none;
  }

  .levels {
    display: flex;
    gap: 8px;
    align-items: center;
    color: var(--_muted);
    font-size: var(--_font-xs);
  }

  .meter {
    flex: 1;
  }

  .unknown {
    visibility: hidden;
  }

  .sound {
    display: flex;
    align-items: flex-start;
    gap: var(--_space-2);
  }

  .quality,
  .trouble {
    flex: 1;
    min-inline-size: 0;
  }

  .trouble {
    display: flex;
    gap: 6px;
    align-items: center;
    min-block-size: var(--_control);
    color: var(--_stop);
    font-size: var(--_font-s);
    overflow-wrap: anywhere;
    --_icon: 15px;
  }

  /* A contact center may say more than there is room for without a scroll bar, which would move the buttons. */
  .trouble > span {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 5;
  }

  .sound > .button {
    flex: none;
  }

  .missing {
    color: var(--_hold);
    font-size: var(--_font-s);
  }

  .drawer {
    padding: var(--_space-3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_raised);
  }
`;
