import type { CSSResultGroup } from 'lit';
import { css } from '../internal/styles/css.js';
import { laterStyles } from '../internal/styles/later.js';

const ownStyles = css`
  :host {
    container: omni-dialer / inline-size;
  }

  @container omni-dialer (inline-size < 25em) {
    .channel .icon {
      display: none;
    }
  }

  .channel {
    min-inline-size: 0;
    gap: 5px;
    padding-inline: 2px;
    --_icon: 15px;
  }

  .heading {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 8px;
  }

  .country,
  .looking {
    color: var(--_muted);
    font-size: var(--_font-s);
  }

  .number {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  .number .input {
    flex: 1 10em;
    font-variant-numeric: tabular-nums;
  }

  .number .button {
    flex: none;
    --_icon: 16px;
  }

  omni-record-picker::part(base) {
    margin: 0;
  }

  .keypad > summary {
    display: flex;
    align-items: center;
    gap: 6px;
    inline-size: fit-content;
    min-block-size: 28px;
    border-radius: var(--_radius-s);
    color: var(--_accent);
    font-size: var(--_font-s);
    font-weight: 560;
    list-style: none;
    cursor: pointer;
    --_icon: 15px;
  }

  .keypad > summary::-webkit-details-marker {
    display: none;
  }

  .actions .button {
    --_icon: 17px;
  }
`;

export const dialerStyles: CSSResultGroup = [laterStyles, ownStyles];
