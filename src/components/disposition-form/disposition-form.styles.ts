import type { CSSResultGroup } from 'lit';
import { css } from '../internal/styles/css.js';
import { laterStyles } from '../internal/styles/later.js';
import { meterStyles } from '../internal/styles/meter.js';

const ownStyles = css`
  :host {
    display: flex;
    flex-direction: column;
  }

  .base {
    flex: 1;
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
  }

  .refused {
    padding: 0 var(--_space-4) 8px;
  }

  .customer-time {
    display: block;
  }

  .fields {
    flex: 1;
    display: grid;
    align-content: start;
    gap: var(--_space-3);
    padding: var(--_space-3) var(--_space-4);
  }

  :host([notes-only]) :is(.base > :not(.fields), .fields > :not(.notes)) {
    display: none;
  }

  /* A field that is scrolled into view stands clear of the foot, with its error message below it. */
  .fields :is(input, textarea, select, fieldset) {
    scroll-margin-block-end: 11em;
  }

  .countdown > span {
    background: var(--_wrap);
    transition: scale calc(1s * var(--_motion)) linear;
  }

  .codes {
    max-block-size: min(260px, calc(100vh - 16px));
    max-inline-size: none;
  }

  .option bdi {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .option .kbd {
    color: var(--_muted);
  }

  .none {
    padding: 8px 9px;
    color: var(--_muted);
  }

  .callback {
    display: grid;
    gap: var(--_space-3);
  }

  .toggle {
    display: flex;
    align-items: center;
    gap: 9px;
    min-block-size: var(--_control);
    font-weight: 560;
    cursor: pointer;
  }

  .foot {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
    padding: var(--_space-2) var(--_space-4);
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }

  /* In large text the sticky part would cover the first field. */
  @container (inline-size < 20em) {
    .foot {
      position: static;
    }
  }

  .foot .words {
    flex: 1 1 9em;
    min-inline-size: 0;
    color: var(--_muted);
    font-size: var(--_font-s);
    line-height: 1.35;
  }

  /*
   * The sentence changes with what is chosen. The longest one lies invisibly behind it (data-room) and sets the
   * height from the beginning.
   */
  .stack {
    display: grid;
  }

  .stack::before,
  .stack > span {
    grid-area: 1 / 1;
  }

  .stack::before {
    content: attr(data-room);
    visibility: hidden;
  }

  /* A line of its own, so that the number of lines does not change while the figures do. */
  .urgent {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 2px;
    color: var(--_wrap);
    font-weight: 600;
  }

  /* The button stands at the edge, so that a shorter text beside it does not move it. */
  .foot .button {
    flex: none;
    min-block-size: calc(var(--_control) + 4px);
    margin-block-start: auto;
    margin-inline-start: auto;
    padding-inline: 16px;
  }

  .foot .urgent .button {
    min-block-size: max(24px, var(--_control) - 8px);
    margin-inline-start: 0;
    padding: 0 6px;
  }
`;

export const dispositionFormStyles: CSSResultGroup = [laterStyles, meterStyles, ownStyles];
