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
    /* A button's word is never cut, even with wide letter spacing: the buttons take another row instead. */
    min-inline-size: min-content;
    flex-direction: column;
    gap: 3px;
    min-block-size: calc(var(--_control) + 18px);
    padding: 6px 2px;
    /* Fully round ends would touch the word. */
    border-radius: min(var(--omni-button-radius, var(--_radius-s)), 18px);
    background: var(--_raised);
    font-size: var(--_font-xs);
    font-weight: 500;
    --_icon: 18px;
  }

  /*
   * Below this width three buttons stand in the first row and the rest in the second, so that none stands alone. The
   * width is that of a docked toolbar, minus a scroll bar.
   */
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

  /* Panels that open below the buttons need the height. */
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

  /*
   * A contact center's message may be long. It must not make the stage scroll: the scroll bar would move the buttons.
   */
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
