import { css } from '../internal/styles/css.js';

/** The collapsed toolbar (the pill), and what opens beside it. */
export const pillStyles = css`
  /* What comes up over everything else. */
  .over {
    position: absolute;
    z-index: 5;
    inset-block-end: var(--_space-3);
    inset-inline: var(--_space-3);
    max-inline-size: 380px;
    margin-inline: auto;
    pointer-events: none;
  }

  .base.collapsed {
    display: block;
    overflow: visible;
    border: 0;
    background: none;
    box-shadow: none;
  }

  /* A pill has no room inside, so these open over the page. */
  .base.collapsed .over {
    display: grid;
    gap: 8px;
    inset: auto auto calc(100% + 8px);
    inline-size: min(360px, calc(100vw - 24px));
  }

  /* Physical sides, because the corner of a window does not depend on the direction of text. */
  .collapsed.from-left .over {
    left: 0;
  }

  .collapsed.from-right .over {
    right: 0;
  }

  .collapsed.from-top .over {
    inset-block: calc(100% + 8px) auto;
  }

  /* A message that comes does not push away the buttons of a call. */
  .collapsed.from-top .offer {
    order: -1;
  }

  /* In a frame shadows are cut off at its edge, and the frame would have to grow with them. */
  :host(:state(framed)) :is(.over > *, .strip > .stage) {
    --omni-shadow-l: var(--_shadow-m);

    max-block-size: none;
  }

  .offer {
    min-inline-size: 0;
    /* Its buttons stay in the window. */
    max-block-size: var(--_room);
    overflow: auto;
    pointer-events: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-l);
    background: var(--_surface);
    box-shadow: var(--_shadow-l);
  }

  .pill {
    display: inline-flex;
    align-items: center;
    gap: 9px;
    min-block-size: max(40px, var(--_control));
    padding: 4px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-full);
    background: var(--_surface);
    box-shadow: var(--_shadow-m);
  }

  .pill:hover {
    background: var(--_raised);
  }

  .pill b {
    font-weight: 620;
  }

  .pill .time {
    color: var(--_muted);
  }

  .pill .silent {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    color: var(--_hold);
    font-weight: 560;
    --_icon: 16px;
  }

  .pill.ringing {
    border-color: var(--_accent);
    animation: omni-ring calc(1.2s * var(--_motion)) var(--_ease) infinite;
  }

  @keyframes omni-ring {
    50% {
      box-shadow: 0 0 0 5px var(--_accent-soft);
    }
  }
`;
