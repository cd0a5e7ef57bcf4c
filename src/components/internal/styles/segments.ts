import { css } from './css.js';

/**
 * `<div class="segments" role="group">` of `<button class="button segment" aria-pressed>`: a choice of a few, side by
 * side.
 */
export const segmentStyles = css`
  .segments {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    padding: 3px;
    border-radius: var(--_radius-s);
    background: var(--_sunken);
  }

  .segment {
    flex: 1 1 auto;
    border-color: transparent;
    background: none;
    color: var(--_muted);
  }

  .segment[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_surface);
    color: var(--_text);
  }
`;
