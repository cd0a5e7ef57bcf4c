import type { CSSResultGroup } from 'lit';
import { css } from '../internal/styles/css.js';
import { laterStyles } from '../internal/styles/later.js';

const ownStyles = css`
  :host {
    container: omni-message-composer / inline-size;
  }

  .base {
    position: relative;
    display: grid;
    gap: 6px;
    padding: 10px var(--_space-3);
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }

  textarea.text {
    display: block;
    field-sizing: content;
    min-block-size: calc(var(--_control) + 6px);
    max-block-size: 168px;
    padding-block: 8px;
    resize: none;
  }

  .row {
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
  }

  .row .words {
    flex: 1;
    min-inline-size: 0;
    color: var(--_faint);
    font-size: var(--_font-xs);
    overflow-wrap: anywhere;
  }

  /* At this width the field beside the buttons would be one word wide. */
  @container omni-message-composer (inline-size < 20em) {
    .row {
      flex-wrap: wrap;
    }

    .row .words {
      flex-basis: 100%;
      order: -1;
    }

    .send {
      margin-inline-start: auto;
    }
  }

  .send .mirror {
    display: inline-flex;
  }

  .send {
    padding-inline: 14px;
    --_icon: 15px;
  }

  .window {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--_live);
    font-size: var(--_font-s);
    font-weight: 560;
    --_icon: 15px;
  }

  .window.soon {
    color: var(--_hold);
  }

  .notice {
    font-size: var(--_font-s);
  }

  .filling {
    display: grid;
    gap: var(--_space-2);
  }

  /* The preview stays in view above the button while a value is filled in. */
  .filling:focus-within > .outcome {
    inset-block-end: calc(var(--_control) + 2 * var(--_space-2) + 1px);
    background: var(--_surface);
  }

  /* The button stays in view while the content above it scrolls. */
  .foot {
    inset-block-end: 0;
    padding: var(--_space-2) var(--_space-3);
    border-block-start: 1px solid var(--_line);
    margin: 2px calc(-1 * var(--_space-3)) -10px;
    background: var(--_surface);
  }

  /* In a lower window, or one that is enlarged four times, they would cover the field. */
  @media (height >= 25em) {
    .filling:focus-within > .outcome,
    .foot {
      position: sticky;
    }
  }

  .preview {
    max-block-size: 13em;
    overflow: auto;
    padding: 8px 11px;
    border-radius: var(--_radius-m);
    background: var(--_accent-soft);
    outline: 1px solid #0000;
    overflow-wrap: anywhere;
  }

  .shelf {
    display: grid;
    grid-auto-rows: max-content;
    gap: 4px;
    /* Half of the fourth template is visible, which shows that there are more. Only its edge would look broken. */
    max-block-size: calc(3.5 * var(--_control) + 14px);
    overflow: auto;
    padding: 2px;
    margin: -2px;
  }

  .shelf .choice {
    min-block-size: var(--_control);
    padding-block: 3px;
  }

  .preview > * {
    display: block;
  }

  .preview small {
    color: var(--_muted);
    font-size: var(--_font-xs);
  }

  .preview > .button-words {
    margin-block-start: 5px;
    padding: 3px 9px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-s);
    font-size: var(--_font-s);
    text-align: center;
  }

  .preview > span {
    white-space: pre-wrap;
  }

  .files {
    display: grid;
    gap: 4px;
    max-block-size: 168px;
    overflow: auto;
  }

  .parcel {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
    padding: 4px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-s);
  }

  .parcel.failed {
    border-color: var(--_stop);
  }

  .thumb {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 36px;
    block-size: 36px;
    border-radius: var(--_radius-s);
    background: var(--_raised);
    color: var(--_muted);
    object-fit: cover;
  }

  .parcel-words {
    display: grid;
    flex: 1;
    min-inline-size: 0;
    font-size: var(--_font-s);
  }

  .parcel-words .size {
    color: var(--_muted);
    font-size: var(--_font-xs);
    overflow-wrap: anywhere;
  }

  progress {
    inline-size: 100%;
    block-size: 4px;
    accent-color: var(--_accent);
  }

  .drop {
    position: absolute;
    inset: 4px;
    display: grid;
    place-content: center;
    justify-items: center;
    padding: 8px;
    border: 2px dashed var(--_accent);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    color: var(--_accent);
    font-weight: 560;
    text-align: center;
    pointer-events: none;
  }

  .drop span {
    color: var(--_muted);
    font-size: var(--_font-s);
    font-weight: 400;
  }

  .snippets {
    max-inline-size: calc(100vw - 16px);
    max-block-size: min(280px, calc(100vh - 16px));
  }

  .item.snippet {
    display: grid;
    gap: 0;
  }

  .snippet-name {
    font-weight: 560;
  }

  .snippet-text {
    max-inline-size: 100%;
    color: var(--_muted);
    font-size: var(--_font-s);
  }
`;

export const messageComposerStyles: CSSResultGroup = [laterStyles, ownStyles];
