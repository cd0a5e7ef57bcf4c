import { css } from '../internal/styles/css.js';

export const messageThreadStyles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    max-block-size: 100%;
    background: var(--_sunken);
    container: omni-message-thread / inline-size;
  }

  .scroll {
    flex: 1;
    min-block-size: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    /*
     * The element itself keeps the reader's position, because the browser's scroll anchoring does not work at the very
     * top, nor in every browser.
     */
    overflow-anchor: none;
    padding: var(--_space-3) var(--_space-4);
  }

  /* The hidden live regions: elsewhere their one pixel would widen the element. */
  .hidden-text[aria-live] {
    inset-block-start: 0;
    inset-inline-start: 0;
    margin: 0;
  }

  .scroll:focus-visible {
    outline-offset: -2px;
  }

  .messages {
    display: flex;
    flex-direction: column;
    min-block-size: 100%;
    justify-content: flex-end;
  }

  .rows {
    display: flow-root;
  }

  /* Only the rows on screen are rendered; margins take the room of the others. */
  .row {
    display: flex;
    flex-direction: column;
    padding-block-start: 3px;
    contain: layout style;
  }

  .row.opens {
    padding-block-start: 10px;
  }

  .day,
  .unread {
    display: flex;
    align-items: center;
    gap: 10px;
    margin-block: 6px 8px;
    color: var(--_muted);
    font-size: var(--_font-xs);
    font-weight: 560;
  }

  .day {
    justify-content: center;
  }

  .unread {
    color: var(--_accent);
  }

  .conversation {
    text-align: center;
  }

  .conversation::before,
  .conversation::after,
  .unread::before,
  .unread::after {
    content: '';
    flex: 1;
    block-size: 1px;
    background: currentcolor;
    opacity: 0.4;
  }

  .bubble {
    align-self: flex-start;
    display: grid;
    gap: 2px;
    max-inline-size: min(84%, 56ch);
    padding: 7px 11px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    overflow-wrap: anywhere;
  }

  .bubble.own {
    align-self: flex-end;
    border-color: transparent;
    background: var(--_accent-soft);
  }

  .bubble.theirs.last {
    border-end-start-radius: min(3px, var(--_radius-m));
  }

  .bubble.own.last {
    border-end-end-radius: min(3px, var(--_radius-m));
  }

  .bubble.failed {
    border-color: var(--_stop);
  }

  .author {
    color: var(--_muted);
    font-size: var(--_font-xs);
    font-weight: 600;
  }

  .text {
    white-space: pre-wrap;
  }

  .stamp {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 4px;
    color: var(--_muted);
    font-size: var(--_font-xs);
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
    --_icon: 14px;
  }

  .tick {
    display: inline-flex;
  }

  .tick.read {
    border-radius: 4px;
    outline: 1px solid;
    color: var(--_accent);
  }

  .tick.failed,
  .why {
    color: var(--_stop);
  }

  .why {
    display: flex;
    gap: 5px;
    font-size: var(--_font-s);
    --_icon: 15px;
  }

  .bubble .button {
    justify-self: start;
    min-block-size: 28px;
    margin-inline: -5px;
    padding-inline: 4px;
  }

  .file {
    position: relative;
    display: flex;
    align-items: center;
    gap: 9px;
    inline-size: 100%;
    min-block-size: var(--_control);
    padding: 3px;
    border-radius: var(--_radius-s);
    text-align: start;
    --_icon: 16px;
  }

  .file:hover {
    background: var(--_hover);
  }

  .file[aria-busy='true'] {
    cursor: progress;
    color: var(--_accent);
  }

  .kind {
    flex: none;
    display: grid;
    place-items: center;
    min-inline-size: 32px;
    block-size: 32px;
    padding-inline: 3px;
    border-radius: var(--_radius-s);
    background: var(--_hold-soft);
    color: var(--_hold);
    font-size: calc(var(--_font-m) * 0.74);
    font-weight: 650;
  }

  .file-words {
    flex: 1;
    min-inline-size: 0;
    display: grid;
  }

  .file-name {
    font-weight: 600;
  }

  .size {
    color: var(--_muted);
    font-size: var(--_font-xs);
  }

  .system,
  .typing,
  .none {
    align-self: center;
    max-inline-size: 90%;
    margin-block: 4px;
    color: var(--_muted);
    font-size: var(--_font-s);
    text-align: center;
    overflow-wrap: anywhere;
  }

  .none {
    margin-block: auto;
  }

  .history {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0 8px;
    min-block-size: calc(var(--_control) + 8px);
    color: var(--_muted);
    font-size: var(--_font-s);
  }

  .typing {
    min-block-size: 1.5em;
    font-size: var(--_font-xs);
  }

  .jumps {
    position: absolute;
    inset-block-end: 10px;
    inset-inline: 0;
    display: flex;
    gap: 6px;
    inline-size: max-content;
    max-inline-size: 90%;
    margin-inline: auto;
    --_icon: 15px;
  }

  .jumps > .button {
    border-color: var(--_line);
    border-radius: var(--_radius-full);
    background: var(--_surface);
    box-shadow: var(--_shadow-m);
  }

  .up > .icon {
    rotate: 180deg;
  }

  .jumps > .button:hover {
    background: var(--_hover);
  }

  @media (forced-colors: active) {
    .bubble.own {
      border-color: CanvasText;
    }
  }
`;
