import { css } from '../internal/styles/css.js';

export const interactionListStyles = css`
  :host {
    container: omni-interaction-list / inline-size;
    min-inline-size: 64px;
  }

  .list {
    display: flex;
    flex-direction: var(--omni-interaction-list-direction, column);
    gap: 4px;
    min-inline-size: min-content;
    padding: 6px;
  }

  .list > li {
    min-inline-size: var(--omni-interaction-list-entry-size, 0);
  }

  .entry {
    position: relative;
    display: grid;
    justify-items: center;
    gap: 3px;
    inline-size: 100%;
    min-block-size: var(--_control);
    /* The time fits in twice the text size, too; with hours it takes two lines. */
    padding: 7px 0;
    border: 1px solid transparent;
    border-radius: var(--_radius-m);
    color: var(--_muted);
    font-size: var(--_font-xs);
    text-align: center;
  }

  .entry:hover {
    background: var(--_hover);
  }

  .entry[aria-current='true'] {
    border-color: var(--_line);
    background: var(--_surface);
    color: var(--_text);
  }

  .entry[aria-current='true']::before {
    content: '';
    position: absolute;
    inset-block: 22%;
    inset-inline-start: -7px;
    inline-size: 3px;
    border-radius: 2px;
    background: var(--_accent);
  }

  .glyph {
    position: absolute;
    inset-block-end: -3px;
    inset-inline-end: -5px;
    display: grid;
    place-items: center;
    inline-size: 16px;
    block-size: 16px;
    border-radius: 50%;
    background: var(--_surface);
    color: var(--_tone);
    font-size: 10px;
    --_icon: 11px;
  }

  .avatar .count {
    inset-block-end: 19px;
    inset-inline: auto -7px;
  }

  /* The state as a shape, where its word has no room. */
  .dot {
    position: absolute;
    inset-block-start: -1px;
    inset-inline-start: -4px;
  }

  .ringing .avatar {
    animation: omni-ring calc(1.4s * var(--_motion)) var(--_ease) infinite;
  }

  .dot.live,
  .words {
    display: none;
  }

  .time {
    white-space: normal;
    overflow-wrap: anywhere;
  }

  @container omni-interaction-list (inline-size >= 13em) {
    .entry {
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: center;
      justify-items: stretch;
      gap: 10px;
      padding-inline: 8px;
      font-size: var(--_font-s);
      text-align: start;
    }

    .words {
      display: grid;
    }

    .dot {
      display: none;
    }
  }

  .who {
    color: var(--_text);
    font-weight: 580;
  }

  @keyframes omni-ring {
    50% {
      box-shadow: 0 0 0 5px color-mix(in oklab, var(--_tone) 25%, transparent);
    }
  }

  @media (forced-colors: active) {
    .entry {
      border-color: Canvas;
    }

    .entry[aria-current='true'] {
      border-color: Highlight;
      outline: 1px solid Highlight;
    }
  }
`;
