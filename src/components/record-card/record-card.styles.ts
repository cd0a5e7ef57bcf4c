import { css } from '../internal/styles/css.js';

export const recordCardStyles = css`
  :host {
    container: omni-record-card / inline-size;
  }

  .base {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 10px;
    margin: 0 var(--_space-4) var(--_space-3);
    padding: 8px var(--_space-3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
  }

  .words {
    flex: 1;
    min-inline-size: 0;
    display: grid;
    justify-items: start;
  }

  .name {
    max-inline-size: 100%;
    min-block-size: 24px;
    font-weight: 600;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .name:hover {
    text-decoration: underline;
  }

  .type,
  .fact {
    display: flex;
    gap: 1em 4px;
    max-inline-size: 100%;
  }

  /* Facts that do not fit wrap into a second line, which is clipped together with their dots. */
  .type {
    flex-wrap: wrap;
    block-size: calc(1lh + 0.5em);
    color: var(--_muted);
    font-size: var(--_font-s);
  }

  .fact > bdi + bdi {
    flex-shrink: 1000;
  }

  .button {
    --_icon: 16px;
  }

  [part='more'][aria-expanded='true'] .icon {
    rotate: 180deg;
  }

  .details {
    flex-basis: 100%;
    min-inline-size: 0;
    display: grid;
    justify-items: start;
    gap: var(--_space-2);
    padding-block: var(--_space-2) 2px;
    border-block-start: 1px solid var(--_line);
    font-size: var(--_font-s);
  }

  .fields {
    inline-size: 100%;
    display: grid;
    grid-template-columns: minmax(0, auto) minmax(0, 1fr);
    gap: 3px var(--_space-3);
  }

  .fields dt {
    color: var(--_muted);
  }

  .fields dd {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .name > span,
  .long {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    overflow-wrap: anywhere;
  }

  /* The height is the same before and after the CRM has answered, so that nothing below moves. */
  .long {
    -webkit-line-clamp: 2;
    min-block-size: 2lh;
  }

  .unread {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-2);
    color: var(--_stop);
  }

  omni-record-picker {
    inline-size: 100%;
  }

  /* No frame around the picker, since it stands inside of the card. */
  omni-record-picker::part(base) {
    margin: 0;
    padding: 0;
    border: 0;
  }

  /* In little room the name matters most, so a drawing replaces the button's word. */
  @container omni-record-card (inline-size < 26em) {
    .button .word {
      display: none;
    }
  }
`;
