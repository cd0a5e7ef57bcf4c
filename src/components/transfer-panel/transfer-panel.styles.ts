import { css } from '../internal/styles/css.js';

export const transferPanelStyles = css`
  .base {
    display: flex;
    flex-direction: column;
    gap: var(--_space-3);
  }

  .asking {
    position: relative;
  }

  .asking > :not(.waiting) {
    visibility: hidden;
  }

  .kind {
    flex-basis: 0;
    min-inline-size: min-content;
    padding-inline: 6px;
  }

  .targets {
    max-block-size: 220px;
    overflow: auto;
  }

  .target {
    display: flex;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    min-block-size: calc(var(--_control) + 6px);
    padding: 4px 8px;
    border-radius: var(--_radius-s);
    text-align: start;
  }

  .target:hover {
    background: var(--_hover);
  }

  .target[aria-selected='true'] {
    background: var(--_accent-soft);
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }

  .target .grow {
    display: grid;
    flex: 1;
    min-inline-size: 0;
  }

  .target .detail {
    color: var(--_muted);
    font-size: var(--_font-xs);
  }

  .none {
    color: var(--_muted);
    font-size: var(--_font-s);
    overflow-wrap: anywhere;
  }

  /* What is done with who is chosen stays in sight where the list does not fit. */
  .base > .actions {
    position: sticky;
    inset-block-end: 0;
    padding-block: var(--_space-2);
    margin-block: calc(-1 * var(--_space-2));
    backdrop-filter: blur(16px);
  }

  /* What has the focus stands clear of it. */
  .kind,
  .input {
    scroll-margin-block-end: 9em;
  }

  .base > .actions > .button {
    padding-inline: 6px;
    font-size: var(--_font-s);
  }

  .consultation {
    display: grid;
    gap: var(--_space-2);
    overflow-wrap: anywhere;
    --_icon: 17px;
  }

  .waiting {
    position: absolute;
    inset: 0 0 auto;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2);
    min-block-size: var(--_control);
    overflow-wrap: anywhere;
  }

  .waiting:focus {
    outline: none;
  }

  .with {
    display: flex;
    gap: 8px;
    align-items: flex-start;
  }
`;
