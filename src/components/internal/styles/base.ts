import { css } from 'lit';

/** The ground that every element stands on. */
export const baseStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
    color: var(--_text);
    font: 400 var(--_font-m) / var(--_leading) var(--_font);
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    -webkit-font-smoothing: antialiased;
  }

  :host([hidden]) {
    display: none !important;
  }

  :host(:state(rtl)) {
    direction: rtl;
  }

  :host(:state(ltr)) {
    direction: ltr;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  .icon {
    inline-size: var(--_icon, 18px);
    block-size: var(--_icon, 18px);
    flex: none;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.7;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  /* Drawings that point somewhere point the other way in right-to-left text. */
  :host(:state(rtl)) .mirror,
  :host(:dir(rtl):not(:state(ltr))) .mirror {
    transform: scaleX(-1);
  }

  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .time {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  /* Read by assistive technology, not shown. */
  .hidden-text {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* Names and numbers of customers may be anything, of any length. */
  .clip {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    /* Aligned as what is around it, whatever the direction of its own script. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
