import { type TemplateResult, html } from 'lit';
import { css } from '../styles/css.js';

/** A line drawing on a 24 grid; the stroke takes the colour of the text around it. */
export interface Icon {
  /** Its name in `--omni-icon-<name>`. */
  readonly name: string;
  /** The path. */
  readonly d: string;
}

/** The style sheet that all elements share. The rule of a drawing is added when the drawing is first shown. */
export const drawings = css``;
const known = new Set<string>();

/** A drawing beside words. It never carries a meaning alone, so it is hidden from assistive technology. */
export function icon({ name, d }: Icon): TemplateResult {
  if (!known.has(name)) letReplace(name);
  return html`<svg class="icon i-${name}" viewBox="0 0 24 24" aria-hidden="true">
    <path d=${d}></path>
  </svg>`;
}

function letReplace(name: string): void {
  known.add(name);
  drawings.styleSheet?.insertRule(`.i-${name} { --_drawing: var(--omni-icon-${name}) }`);
}

/**
 * A host replaces a drawing with `--omni-icon-<name>: url(…)`, which becomes a mask over the colour of the text.
 * Without that property both declarations are invalid, and our own drawing stays.
 */
export const iconStyles = css`
  /* Drawings grow with the text. */
  .icon {
    inline-size: max(var(--_icon, 18px), 1em);
    block-size: max(var(--_icon, 18px), 1em);
    flex: none;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.7;
    stroke-linecap: round;
    stroke-linejoin: round;
    background:
      var(--_drawing) 0 0 / 0 0 no-repeat,
      linear-gradient(currentcolor, currentcolor);
    mask: var(--_drawing) center / contain no-repeat;
  }

  /* Made of dots. */
  .i-keypad,
  .i-more {
    stroke-width: 2.8;
  }

  /* In this mode drawings would keep their own colour, so they take that of the words beside them. */
  @media (forced-colors: active) {
    .icon {
      color: inherit !important;
    }
  }
`;
