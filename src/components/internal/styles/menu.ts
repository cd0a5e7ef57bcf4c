import { css } from './css.js';

/** A popover panel, and the items of a menu in it. */
export const menuStyles = css`
  .popover {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 6px;
    min-inline-size: 200px;
    max-inline-size: min(360px, calc(100vw - 16px));
    max-block-size: calc(100vh - 16px);
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--omni-menu-radius, var(--_radius-m));
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow-l);
    font: inherit;
  }

  .popover:focus-visible {
    outline: none;
  }

  .item {
    display: flex;
    align-items: center;
    gap: 9px;
    inline-size: 100%;
    min-block-size: var(--_control);
    padding: 5px 9px;
    border-radius: var(--_radius-s);
    outline-offset: -2px;
    text-align: start;
    overflow-wrap: anywhere;
  }

  .item > .grow {
    flex: 1;
    min-inline-size: 0;
  }

  .item:hover,
  .item:focus-visible {
    background: var(--_hover);
  }

  /* The active item, while the focus stays in a field, is as visible as a focus ring. */
  .item[aria-selected='true'] {
    background: var(--_accent-soft);
    outline: 2px solid var(--_focus);
  }

  .item[aria-checked='true'] {
    font-weight: 600;
  }

  .item[aria-disabled='true'] {
    color: var(--_muted);
    cursor: not-allowed;
  }

  .menu-heading {
    padding: 8px 9px 3px;
    color: var(--_faint);
    font-size: var(--_font-xs);
    font-weight: 600;
  }

  .separator {
    block-size: 1px;
    margin: 5px 3px;
    background: var(--_line);
  }
`;
