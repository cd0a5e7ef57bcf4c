import { css } from './css.js';

/** A panel over the toolbar with a field to search in at its top. */
export const sheetStyles = css`
  /* The panel is in the top layer, so the host takes no room. */
  :host {
    position: absolute;
  }

  .sheet {
    inset: 12vh auto auto calc(50vw - min(210px, 50vw - 8px));
    inline-size: min(420px, calc(100vw - 16px));
    max-inline-size: none;
    max-block-size: min(520px, calc(100vh - 16px));
    padding: 0;
    border-radius: var(--omni-menu-radius, var(--_radius-l));
  }

  .sheet:popover-open {
    display: flex;
    flex-direction: column;
  }

  .search {
    flex: none;
    position: relative;
    padding: 10px;
    border-block-end: 1px solid var(--_line);
    --_icon: 18px;
  }

  .search > .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 20px;
    margin-block: auto;
    color: var(--_muted);
    pointer-events: none;
  }

  /* The typed text has its own direction; the field keeps that of the element and begins at the drawing. */
  .search .input {
    padding-inline-start: calc(max(18px, 1em) + 18px);
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
  }

  .none {
    flex: none;
    color: var(--_muted);
    text-align: center;
  }

  .key-caps {
    flex: none;
    display: inline-flex;
    gap: 3px;
    color: var(--_muted);
    white-space: nowrap;
  }

  .key-caps .kbd {
    min-inline-size: 1.6em;
    padding-block: 1px;
    color: inherit;
    text-align: center;
  }
`;
