import type { CSSResultGroup } from 'lit';
import { css } from '../internal/styles/css.js';

const cardStyles = css`
  .base {
    padding: var(--_space-3) var(--_space-4);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 4px var(--_space-2);
  }

  .head .name {
    flex: 1 1 6em;
  }

  .head .badge {
    flex: none;
  }

  /* The time keeps its width when it reaches ten minutes, so that it does not wrap. */
  .head .time {
    min-inline-size: 4.6ch;
  }

  /* Our own words are never cut. The name of a channel is the center's and may be. */
  .waiting > .badge > .clip {
    max-block-size: calc(2lh + 0.5em);
    white-space: normal;
  }

  .name {
    font-size: var(--_font-l);
    font-weight: 640;
    line-height: 1.3;
  }

  .facts {
    color: var(--_muted);
    font-size: var(--_font-s);
  }

  .facts .clip {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: bottom;
  }

  /*
   * The dot is drawn on the space between two facts, so that none is left at the end of a line. Screen readers read the
   * space.
   */
  .fact:not(:last-child)::after {
    content: ' ';
    background: radial-gradient(currentcolor 0.8px, transparent 1.4px);
    word-spacing: 12px;
    forced-color-adjust: none;
  }

  .phone {
    white-space: normal;
    /* Safari knows only the prefixed name, and all other browsers know it as well. */
    -webkit-user-select: all;
  }

  .lines {
    display: grid;
    gap: 4px;
    margin-block-start: 8px;
  }

  .line {
    display: flex;
    gap: 6px;
    align-items: center;
    color: var(--_muted);
    font-size: var(--_font-s);
    text-align: start;
    overflow-wrap: anywhere;
    --_icon: 15px;
  }

  /* The background is drawn over the edges instead of growing the box, so that nothing below it moves. */
  .line.soon {
    border-radius: 1px;
    background: var(--_hold-soft);
    box-shadow: 0 0 0 4px var(--_hold-soft);
    color: var(--_hold);
    font-weight: 600;
  }

  .window {
    display: grid;
    white-space: normal;
  }

  .window::before,
  .window > span {
    grid-area: 1 / 1;
  }

  .window::before {
    content: attr(data-room);
    font-weight: 600;
    visibility: hidden;
  }

  .unknown {
    visibility: hidden;
  }

  .line.problem {
    color: var(--_stop);
  }

  /* While somebody waits the card is large and centred. */
  .waiting {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: var(--_space-2);
    padding-block: var(--_space-5);
    text-align: center;
  }

  .waiting > * {
    max-inline-size: 100%;
  }

  /* Below a name the number has a line of its own. */
  .waiting .phone {
    display: block;
  }

  .waiting [part='facts'] {
    align-content: center;
    min-block-size: 2lh;
  }

  .halo {
    display: var(--_halo, inline-grid);
    margin-block: 16px 6px;
    animation: omni-halo calc(1.8s * var(--_motion)) var(--_ease) infinite;
  }

  /* A name may come late and be long. It always has room for two lines, so that the buttons below it do not move. */
  .waiting .name {
    display: grid;
    align-items: center;
    min-block-size: 2lh;
    font-size: var(--_font-xl);
  }

  .waiting .name > span {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }

  /* Sticky: the buttons stay in view when there is no height for everything above them. */
  .answer {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    inline-size: 100%;
    padding-block: var(--_space-2);
    margin-block: var(--_space-2) calc(-1 * var(--_space-2));
    backdrop-filter: blur(16px);
  }

  .answer > .button {
    flex: 1;
    min-inline-size: min-content;
    min-block-size: calc(var(--_control) + 10px);
    font-size: var(--_font-m);
  }

  @keyframes omni-halo {
    50% {
      box-shadow:
        0 0 0 11px color-mix(in oklab, var(--_tone-soft) 70%, transparent),
        0 0 0 24px color-mix(in oklab, var(--_tone-soft) 15%, transparent);
    }
  }
`;

/** A sheet of its own: the build does not minify a sheet that contains an escape. */
const dotStyles = css`
  .fact:not(:last-child)::after {
    content: ' ' / '\\b7';
  }
`;

export const interactionCardStyles: CSSResultGroup = [cardStyles, dotStyles];
