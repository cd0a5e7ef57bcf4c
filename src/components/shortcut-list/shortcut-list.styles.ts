import { css } from '../internal/styles/css.js';

export const shortcutListStyles = css`
  .sheet {
    max-block-size: min(620px, calc(100vh - 16px));
  }

  .search {
    display: flex;
    align-items: center;
    gap: 6px;
  }

  .lines {
    flex: 1 1 auto;
    min-block-size: 0;
    padding: 2px 10px 10px;
    overflow: auto;
    overscroll-behavior: contain;
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    min-block-size: var(--_control);
    padding-inline-start: 9px;
  }

  .line > .grow {
    flex: 1 1 5em;
    overflow-wrap: anywhere;
  }

  .grow > .button {
    vertical-align: middle;
  }

  .line > .keys,
  .columns {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 2px;
    margin-inline-start: auto;
  }

  .columns {
    padding-inline-end: 0;
  }

  .columns > span {
    min-inline-size: 76px;
    padding-inline-end: 7px;
    text-align: end;
  }

  .line > .problem {
    flex-basis: 100%;
    margin: 0 0 6px;
  }

  .field-keys {
    justify-content: end;
    min-inline-size: 76px;
    padding-inline: 6px;
    border-color: transparent;
  }

  .columns > span:last-child,
  .field-keys.everywhere {
    min-inline-size: 104px;
  }

  .field-keys:hover {
    border-color: var(--_line-strong);
  }

  .field-keys.off .key-caps {
    text-decoration: line-through;
  }

  .field-keys.on {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_text);
  }

  .none:not(:empty) {
    padding: 20px;
  }

  .foot {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    padding: 10px 12px;
    border-block-start: 1px solid var(--_line);
  }

  .foot > .letters {
    flex: 1 1 12em;
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 24px;
  }

  .foot > .hint {
    flex-basis: 100%;
    margin: 0;
  }
`;
