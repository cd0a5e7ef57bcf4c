import { css } from 'lit';

export const recordPickerStyles = css`
  :host {
    container: omni-record-picker / inline-size;
  }

  .base {
    display: grid;
    gap: 6px;
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
    min-inline-size: 0;
  }

  .title {
    flex: 1 1 auto;
    min-inline-size: 0;
    font-size: var(--_font-m);
    font-weight: 600;
  }

  .records {
    display: grid;
    gap: 2px;
    max-block-size: 190px;
    margin-inline: -6px;
    overflow: auto;
  }

  .record {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 3px 6px;
    border-radius: var(--_radius-s);
  }

  .record:hover {
    background: var(--_raised);
  }

  .record .avatar {
    --_avatar: 26px;
  }

  .words {
    flex: 1;
    min-inline-size: 0;
    display: grid;
  }

  .type {
    color: var(--_muted);
    font-size: var(--_font-xs);
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

  /* The names are what matters: a drawing stands for the word. */
  @container omni-record-picker (inline-size < 21em) {
    .attach {
      padding-inline: 8px;
    }

    .attach .icon {
      display: block;
    }

    .attach .word {
      display: none;
    }
  }
`;
