import { css } from '../internal/styles/css.js';

export const recordPickerStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    container: omni-record-picker / inline-size;
  }

  .base {
    flex: 1 1 auto;
    display: flex;
    flex-direction: column;
    gap: 6px;
    min-block-size: 0;
    margin: 0 var(--_space-4) var(--_space-3);
    padding: 10px var(--_space-3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
  }

  .title {
    flex: 1 1 auto;
    min-inline-size: 0;
    font-size: var(--_font-m);
    font-weight: 600;
  }

  /* Appears only after a moment, so that nothing flickers when the CRM is quick. */
  .title.loading {
    animation: omni-late 0.4s step-end;
  }

  @keyframes omni-late {
    from {
      visibility: hidden;
    }
  }

  .filter {
    position: relative;
    --_icon: 15px;
  }

  .filter > .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 10px;
    margin-block: auto;
    color: var(--_muted);
    pointer-events: none;
  }

  .filter > .input {
    padding-inline-start: calc(max(15px, 1em) + 17px);
  }

  .head,
  .filter {
    flex: none;
  }

  .records {
    min-block-size: var(--_least, 0);
    max-block-size: var(--omni-record-picker-list-size, 206px);
    margin-inline: -6px;
    overflow: hidden auto;
    overscroll-behavior: contain;
    /* The list keeps its own place when rows come and go. */
    overflow-anchor: none;
    contain: content;
    line-height: 1.25;
  }

  /* Every row has the same height, so that its position is known without rendering the others. */
  .ruler,
  .record {
    position: absolute;
    /* Two lines of a name, and a smaller one below, however far apart the reader wants lines; in whole pixels. */
    block-size: var(--omni-size-row, round(max(var(--_control) + 12px, 2.8lh + 4px), 1px));
  }

  .ruler {
    inline-size: 1px;
    visibility: hidden;
  }

  .rows {
    position: relative;
  }

  .record {
    inset: 0 0 auto;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 0 6px;
    border-radius: var(--_radius-s);
    contain: strict;
  }

  .record:hover {
    background: var(--_raised);
  }

  /* The record that Enter attaches while the focus is in the field above. */
  .record.marked {
    background: var(--_accent-soft);
    outline: 2px solid var(--_focus);
  }

  .record,
  .record .button {
    outline-offset: -2px;
  }

  .record .avatar {
    --_avatar: 26px;
  }

  .words {
    flex: 1;
    min-inline-size: 0;
  }

  .name {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }

  .detail {
    display: flex;
    gap: 4px;
    color: var(--_muted);
    font-size: var(--_font-xs);
  }

  /* In little room the first number stays whole, and numbers that do not fit are left out as a whole. */
  .numbers {
    flex: 1 0 min-content;
    max-inline-size: 100%;
    block-size: 1lh;
    overflow: hidden;
  }

  .numbers > * {
    display: inline-block;
    vertical-align: top;
  }

  .last {
    color: var(--_accent);
    font-weight: 600;
  }

  .button {
    --_icon: 16px;
  }

  .head .button {
    margin-inline: -8px;
    padding-inline: 8px;
  }

  .attach .icon {
    display: none;
  }

  /* The names and numbers are what matters; where there is no room, a drawing stands for the word. */
  @container omni-record-picker (inline-size < 26em) {
    .attach {
      padding-inline: 8px;
    }

    .record .avatar {
      display: none;
    }
  }

  @container omni-record-picker (inline-size < 22em) {
    .attach .icon {
      display: block;
    }

    .attach .word {
      display: none;
    }
  }
`;
