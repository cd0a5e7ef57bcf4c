import { css } from './css.js';

/** `<button class="button">`, with `primary`, `positive`, `danger-quiet`, `quiet` or `icon-only`; busy by `aria-busy`. */
export const buttonStyles = css`
  .button {
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: var(--_control);
    min-inline-size: var(--_control);
    padding: 3px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--omni-button-radius, var(--_radius-s));
    background: var(--_surface);
    color: var(--_text);
    font-size: var(--_font-s);
    font-weight: var(--omni-button-weight, 560);
    line-height: 1.3;
    text-align: center;
    /* Safari knows only the prefixed name, and all other browsers know it as well. */
    -webkit-user-select: none;
    transition: var(--_fast) var(--_ease);
    transition-property: background-color, border-color, color;
  }

  .button:hover {
    background: var(--_hover);
  }

  .button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button.positive {
    border-color: transparent;
    background: var(--_live);
    color: var(--_on-live);
  }

  .button.danger-quiet {
    color: var(--_stop);
  }

  .button:where(.primary, .positive):hover {
    filter: brightness(1.07);
  }

  .button:active {
    filter: brightness(0.95);
  }

  .button:is(.quiet, .icon-only) {
    border-color: transparent;
    background: none;
    color: var(--_accent);
  }

  .button.icon-only {
    padding: 0;
    color: var(--_muted);
  }

  .button:is(.quiet, .icon-only):hover {
    background: var(--_hover);
  }

  .button.icon-only:hover {
    color: var(--_text);
  }

  .button.icon-only:is([aria-pressed='true'], [aria-expanded='true']) {
    background: var(--_accent-soft);
    color: var(--_accent);
  }

  .button:is(:disabled, [aria-disabled='true']) {
    cursor: not-allowed;
    opacity: 0.5;
    filter: none;
  }

  /* A busy button keeps its size: its words fade and a spinner turns over them. */
  .button[aria-busy='true'] {
    cursor: progress;
  }

  .button[aria-busy='true'] > * {
    opacity: 0;
  }

  .button[aria-busy='true']::after {
    content: '';
    position: absolute;
    box-sizing: border-box;
    inline-size: 14px;
    block-size: 14px;
    border: 2px solid;
    border-inline-start-color: transparent;
    border-radius: 50%;
    animation: omni-turn calc(0.7s * var(--_motion)) linear infinite;
  }

  @keyframes omni-turn {
    to {
      rotate: 1turn;
    }
  }

  @media (forced-colors: active) {
    .button {
      border-color: ButtonBorder;
    }

    .button:is(:disabled, [aria-disabled='true']) {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }

    /* The doubled class wins over the rules of single elements. */
    .button.button[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
