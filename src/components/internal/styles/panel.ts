import { css } from './css.js';

/** A short form that fills the stage: heading, lead, fields, one main button. */
export const panelStyles = css`
  .panel {
    display: grid;
    gap: var(--_space-4);
    max-inline-size: 380px;
    margin-inline: auto;
    padding: var(--_space-5) var(--_space-4);
  }

  /* An empty live region takes no room. */
  .panel > [role='alert']:not(:has(*)) {
    margin-block-end: calc(-1 * var(--_space-4));
  }

  .title {
    font-size: var(--_font-xl);
    font-weight: 640;
    line-height: 1.25;
    letter-spacing: -0.01em;
  }

  .lead {
    margin-block-start: 3px;
    color: var(--_muted);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }

  .actions > .button {
    flex: 1 1 auto;
    min-block-size: calc(var(--_control) + 6px);
    font-size: var(--_font-m);
  }

  .choices {
    display: grid;
    gap: 6px;
  }

  .choice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 10px;
    min-block-size: calc(var(--_control) + 10px);
    padding: 7px var(--_space-3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
    cursor: pointer;
  }

  .choice:hover {
    background: var(--_raised);
  }

  .choice:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .choice:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }

  .choice :focus-visible {
    outline: none;
  }

  .choice .name {
    flex: 1 1 6em;
    font-weight: 560;
    overflow-wrap: anywhere;
  }

  .choice .detail {
    color: var(--_muted);
    font-size: var(--_font-s);
  }

  .notice {
    --_tone: var(--_accent);

    display: flex;
    gap: 9px;
    padding: 9px 11px;
    border-radius: var(--_radius-m);
    background: var(--_accent-soft);
    color: var(--_text);
    /* Forced colours remove backgrounds: then this transparent outline becomes visible and shows the edge. */
    outline: 1px solid #0000;
    overflow-wrap: anywhere;
  }

  .notice > .icon {
    margin-block-start: 1px;
    color: var(--_tone);
  }

  .problem-box {
    --_tone: var(--_stop);

    background: var(--_stop-soft);
  }

  .warning-box {
    --_tone: var(--_hold);

    background: var(--_hold-soft);
  }
`;
