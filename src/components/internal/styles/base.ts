import { css } from './css.js';

/** The base styles of every element. */
export const baseStyles = css`
  :host {
    display: block;
    box-sizing: border-box !important;
    /*
     * Properties that the page would pass on by inheritance. A page's rules for every element win over ours for the
     * host, unless ours are important. A page changes these values by tokens instead.
     */
    color: var(--_text) !important;
    -webkit-text-fill-color: currentcolor !important;
    accent-color: auto !important;
    caret-color: auto !important;
    cursor: auto !important;
    direction: ltr !important;
    font: 400 var(--_font-m) / var(--_leading) var(--_font) !important;
    hyphens: manual !important;
    letter-spacing: normal !important;
    overflow-wrap: normal !important;
    scrollbar-color: var(--_line-strong) transparent !important;
    text-align: start !important;
    text-align-last: auto !important;
    text-decoration: none !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    text-transform: none !important;
    white-space: normal !important;
    word-break: normal !important;
    word-spacing: normal !important;
    writing-mode: horizontal-tb !important;
    -webkit-text-stroke: 0 !important;
    /* Safari knows only the prefixed name, and all other browsers know it as well. */
    -webkit-user-select: text !important;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  :host(:state(rtl)) {
    direction: rtl !important;
  }

  /* Without words in this language the page decides the direction. */
  :host(:state(undirected)) {
    direction: inherit !important;
  }

  /* Not for ::before and ::after of every element: the browser would compute the styles of each, although few exist. */
  * {
    box-sizing: border-box;
    scrollbar-width: thin;
  }

  h2,
  h3 {
    font-family: var(--omni-font-heading, inherit);
  }

  h2,
  h3,
  p,
  ul,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
    list-style: none;
  }

  /* Buttons without any look of the browser's. */
  button {
    appearance: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  /* Drawings with a direction are mirrored in right-to-left text. */
  :host(:state(rtl)) .mirror,
  :host(:state(undirected):dir(rtl)) .mirror {
    scale: -1 1;
  }

  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .time {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  /* Only for assistive technology, not visible. */
  .hidden-text {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    /* At the end of its box it would make the box scroll. */
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* Names and numbers of customers may be anything, of any length. */
  .clip {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    /* Letters of some scripts reach below their line. */
    padding-block: 0.25em;
    margin-block: -0.25em;
    /* Aligned like the text around it, whatever the direction of its own script. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  /* More contrast, on top of any theme and with the theme's own colours. */
  @media (prefers-contrast: more) {
    :host {
      --omni-color-line: var(--_line-strong);
      --omni-color-muted: var(--_text);
      --omni-color-faint: var(--omni-color-muted);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    .button::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
