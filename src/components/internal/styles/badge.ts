import { css } from './css.js';

/**
 * Small marks: `.badge` (a word), `.count` (a number on an icon), `.dot` (a state beside a word), `.avatar` (initials;
 * large and centred with `.halo`). The tone is a class: `accent`, `live`, `hold`, `wrap`, `stop`, or none.
 */
export const badgeStyles = css`
  .badge,
  .dot,
  .avatar {
    --_tone: var(--_muted);
    --_tone-soft: var(--_raised);
  }

  .accent {
    --_tone: var(--_accent);
    --_tone-soft: var(--_accent-soft);
  }

  .live {
    --_tone: var(--_live);
    --_tone-soft: var(--_live-soft);
  }

  .hold {
    --_tone: var(--_hold);
    --_tone-soft: var(--_hold-soft);
  }

  .wrap {
    --_tone: var(--_wrap);
    --_tone-soft: var(--_wrap-soft);
  }

  .stop {
    --_tone: var(--_stop);
    --_tone-soft: var(--_stop-soft);
  }

  .badge {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    max-inline-size: 100%;
    min-block-size: 20px;
    padding: 1px 8px;
    border-radius: var(--omni-badge-radius, var(--_radius-full));
    background: var(--_tone-soft);
    color: var(--_tone);
    font-size: var(--_font-xs);
    font-weight: 620;
    line-height: 1.35;
    --_icon: 13px;
  }

  .count {
    position: absolute;
    /* In large text it grows upwards, away from the icon that it stands on. */
    inset-block-end: 50%;
    inset-inline-start: 50%;
    min-inline-size: 1.6em;
    padding-inline: 4px;
    border-radius: var(--_radius-full);
    background: var(--_stop);
    color: var(--_on-stop);
    font-size: calc(var(--_font-m) * 0.74);
    font-weight: 650;
    line-height: 1.6;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }

  /* Each state has its own shape as well as its colour. */
  .dot {
    flex: none;
    inline-size: 9px;
    block-size: 9px;
    border-radius: 50%;
    background: var(--_tone);
  }

  .dot.accent {
    outline: 1px solid var(--_tone);
    outline-offset: 1px;
  }

  .dot:is(.hold, .wrap) {
    border-radius: 2px;
  }

  .dot.wrap {
    rotate: 45deg;
    scale: 0.9;
  }

  .dot.off {
    background: none;
    border: 2px solid var(--_muted);
  }

  .avatar {
    position: relative;
    flex: none;
    display: inline-grid;
    place-items: center;
    inline-size: max(var(--_avatar, 30px), var(--_font-m) * 1.8);
    aspect-ratio: 1;
    border-radius: var(--omni-avatar-radius, 50%);
    background: var(--_tone-soft);
    color: var(--_tone);
    font-size: max(var(--_avatar, 30px) * 0.37, var(--_font-m) * 0.79);
    font-weight: 620;
    line-height: 1;
  }

  .avatar.square {
    border-radius: var(--_radius-s);
  }

  .halo {
    --_avatar: 72px;

    box-shadow:
      0 0 0 8px color-mix(in oklab, var(--_tone-soft) 55%, transparent),
      0 0 0 18px color-mix(in oklab, var(--_tone-soft) 25%, transparent);
  }

  .kbd {
    padding-inline: 4px;
    border: 1px solid color-mix(in oklab, currentcolor 35%, transparent);
    border-radius: min(4px, var(--_radius-s));
    font: 500 0.8em / 1.4 var(--_font-mono);
  }

  @media (forced-colors: active) {
    .badge,
    .avatar,
    .count {
      border: 1px solid CanvasText;
    }

    .dot {
      background: CanvasText;
      outline-color: CanvasText;
      forced-color-adjust: none;
    }

    .dot.off {
      background: none;
      border-color: CanvasText;
    }
  }
`;
