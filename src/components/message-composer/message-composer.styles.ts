import { css } from 'lit';

export const messageComposerStyles = css`
  .base {
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

  .templates {
    display: grid;
    gap: var(--_space-2);
    max-block-size: 46vh;
    overflow: auto;
    padding: 2px;
    margin: -2px;
  }

  .preview {
    padding: 8px 11px;
    border-radius: var(--_radius-m);
    background: var(--_accent-soft);
    overflow-wrap: anywhere;
  }

  .preview > span {
    white-space: pre-wrap;
  }

  .files {
    display: grid;
    gap: 3px;
    color: var(--_muted);
    font-size: var(--_font-s);
  }
`;
