import { css } from './css.js';

/** The ground that every element stands on. */
export const baseStyles = css`
  :host {
    display: block;
    box-sizing: border-box !important;
    /*
     * What would come in from the page, inherited or drawn through everything: its rules for every element win over
     * ours for the host, unless ours are important. The tokens are the way to change it.
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
    /* Safari knows no other name, and the others know this one. */
    -webkit-user-select: text !important;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  :host(:state(rtl)) {
    direction: rtl !important;
  }

  /* No words in this language: the page decides. */
  :host(:state(undirected)) {
    direction: inherit !important;
  }

  /* Not those before and after every element as well: each would be styled to find out that it is not there. */
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

  /* Bare, for whatever it is to look like. */
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

  /* Drawings that point somewhere point the other way in right-to-left text. */
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

  /* Read by assistive technology, not shown. */
  .hidden-text {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    /* At the end of what it stands in, it would make that scroll. */
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
    /* Aligned as what is around it, whatever the direction of its own script. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  /* What is asked for beside every theme, with the theme's own colours. */
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
