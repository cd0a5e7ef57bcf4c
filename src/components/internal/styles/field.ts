import { css } from './css.js';

/** `<div class="field"><label class="label">…</label><input class="input"><p class="hint|problem">…</p></div>` */
export const fieldStyles = css`
  .field {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }

  .label {
    color: var(--_muted);
    font-size: var(--_font-s);
    font-weight: 560;
  }

  .input {
    appearance: none;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: calc(var(--_control) + 2px);
    margin: 0;
    padding: 6px 10px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--omni-field-radius, var(--_radius-s));
    background: var(--omni-field-background, var(--_surface));
    color: var(--_text);
    font: inherit;
    /* When a field is scrolled into view, its label comes with it. */
    scroll-margin-block-start: 2em;
  }

  textarea.input {
    min-block-size: 72px;
    resize: vertical;
  }

  select.input {
    padding-inline-end: 28px;
    background-image: conic-gradient(from -45deg at 50% 100%, var(--_muted) 90deg, transparent 0);
    background-position: right 10px center;
    background-repeat: no-repeat;
    background-size: 10px 5px;
    text-overflow: ellipsis;
  }

  :host(:state(rtl)) select.input,
  :host(:state(undirected):dir(rtl)) select.input {
    background-position: left 10px center;
  }

  /* While nothing is typed, the placeholder has the direction of the text around it. */
  .input[dir='auto']:placeholder-shown {
    direction: inherit;
  }

  .input::placeholder {
    color: var(--_faint);
    opacity: 1;
  }

  .input:focus-visible {
    border-color: var(--_focus);
    outline-offset: -1px;
  }

  .input[aria-invalid='true'] {
    border-color: var(--_stop);
  }

  .input:disabled {
    background: var(--_raised);
    color: var(--_muted);
    cursor: not-allowed;
  }

  .hint {
    color: var(--_faint);
    font-size: var(--_font-s);
  }

  .problem {
    display: flex;
    gap: 6px;
    align-items: flex-start;
    color: var(--_stop);
    font-size: var(--_font-s);
    overflow-wrap: anywhere;
    --_icon: 16px;
  }

  .check {
    accent-color: var(--_accent);
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    flex: none;
  }

  /* The arrow is a background image, which this mode removes. */
  @media (forced-colors: active) {
    select.input {
      appearance: auto;
    }
  }
`;
