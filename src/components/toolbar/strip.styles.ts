import { css } from '../internal/styles/css.js';

export const stripStyles = css`
  /* A strip at the top or bottom edge: everything in one line, and the stage opens over the page. */
  :host(:is([dock='top'], [dock='bottom']):not([mode='floating'], [mode='collapsed'])) {
    block-size: auto;
  }

  /* Where the page gives the toolbar a height, it fills that. */
  :host(:is([dock='top'], [dock='bottom']):not([mode='floating'], [mode='collapsed'])) .room {
    block-size: inherit;
  }

  @container omni-toolbar (inline-size >= 48em) {
    .base.strip {
      display: flex;
      align-items: center;
      gap: 6px;
      block-size: auto;
      min-block-size: 52px;
      padding-inline: 10px 8px;
      overflow: visible;
      border-radius: var(--omni-toolbar-radius, var(--_radius-m));
    }

    .strip .bar {
      display: contents;
    }

    .strip .bar > * {
      order: 3;
    }

    .strip .bar > :is(omni-presence, .name, .badge) {
      order: 0;
    }

    .strip .fold {
      display: inline-flex;
    }

    .strip .fold[aria-expanded='true'] {
      rotate: 180deg;
    }

    .strip .rail {
      --omni-interaction-list-direction: row;
      --omni-interaction-list-entry-size: 150px;

      flex: 1 1 auto;
      order: 1;
      overflow: auto hidden;
      border: 0;
      background: none;
      /* What goes on behind its ends fades away there; nothing else stands so near to them. */
      margin-inline: -6px;
      mask-image: linear-gradient(90deg, #0000, #000 12px calc(100% - 12px), #0000);
    }

    .rail > ::part(base) {
      padding-inline: 18px;
    }

    .strip .bar omni-call-controls {
      display: block;
    }

    .strip .lines {
      order: 1;
      block-size: auto !important;
    }

    .strip .said {
      position: static;
      block-size: auto;
    }

    .strip .stage {
      position: absolute;
      z-index: 4;
      inset-inline-end: 0;
      inline-size: min(400px, 100%);
      block-size: min(560px, 78vh);
      border: 1px solid var(--_line);
      border-radius: var(--_radius-l);
      background: var(--_surface);
      box-shadow: var(--_shadow-l);
    }

    .strip .over {
      inset-block-end: calc(100% + 8px);
      inset-inline: 8px auto;
      inline-size: min(380px, 90%);
      margin: 0;
    }

    /* While somebody rings there is little room for the rail, which then shows only who rings. */
    .strip .knock,
    .strip.idle .fold,
    .strip:is(.folded, .idle) .stage {
      display: none;
    }
  }

  /* Only a strip has these here; otherwise they are on the stage. */
  .fold,
  .bar omni-call-controls {
    display: none;
  }

  :host([dock='bottom']) .strip .stage {
    inset-block-end: calc(100% + 8px);
  }

  :host([dock='top']) .strip .stage {
    inset-block-start: calc(100% + 8px);
  }

  :host([dock='top']) .strip .over {
    inset-block: calc(100% + 8px) auto;
  }
`;
