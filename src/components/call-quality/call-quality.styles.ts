import { css } from '../internal/styles/css.js';

export const callQualityStyles = css`
  .base {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    font-size: var(--_font-s);
  }

  summary {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: var(--_control);
    border-radius: var(--_radius-s);
    list-style: none;
    cursor: pointer;
    --_icon: 14px;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary > .icon {
    color: var(--_muted);
    transition: rotate var(--_fast) var(--_ease);
  }

  [open] > summary > .icon {
    rotate: 0.5turn;
  }

  .words {
    overflow-wrap: anywhere;
  }

  .grade {
    font-weight: 620;
  }

  .bars {
    display: flex;
    flex: none;
    align-items: flex-end;
    gap: 2px;
    block-size: 14px;
    color: var(--_muted);
  }

  :host(:state(good)) .bars {
    color: var(--_live);
  }

  :host(:state(fair)) :is(.bars, .grade) {
    color: var(--_hold);
  }

  :host(:state(poor)) :is(.bars, .grade) {
    color: var(--_stop);
  }

  .bar {
    inline-size: 3px;
    border-radius: 1px;
    background: var(--_line-strong);
    opacity: 0.45;
  }

  .bar:nth-child(1) {
    block-size: 5px;
  }

  .bar:nth-child(2) {
    block-size: 8px;
  }

  .bar:nth-child(3) {
    block-size: 11px;
  }

  .bar:nth-child(4) {
    block-size: 14px;
  }

  .bar.on {
    background: currentcolor;
    opacity: 1;
  }

  .silence {
    display: flex;
    gap: 6px;
    align-items: center;
    color: var(--_hold);
    overflow-wrap: anywhere;
    --_icon: 15px;
  }

  .figures {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px var(--_space-3);
    padding-block: 4px;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .figures dd {
    color: var(--_text);
    text-align: end;
  }

  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
      background: Canvas;
      opacity: 1;
    }

    .bar.on {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
