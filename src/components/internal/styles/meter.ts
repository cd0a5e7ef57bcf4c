import { css } from './css.js';

/** `<span class="meter" .style=${'--_level: 0.5'}><span></span></span>`: a level; below 0 is empty, above 1 is full. */
export const meterStyles = css`
  .meter {
    display: block;
    block-size: 4px;
    overflow: hidden;
    border-radius: 2px;
    background: var(--_line);
  }

  .meter > span {
    display: block;
    block-size: 100%;
    inline-size: 100%;
    background: var(--_live);
    scale: var(--_level, 0) 1;
    transform-origin: 0 50%;
  }

  :host(:state(rtl)) .meter > span,
  :host(:state(undirected):dir(rtl)) .meter > span {
    transform-origin: 100% 50%;
  }

  /* With more contrast the filled part has to stand out. */
  @media (prefers-contrast: more) {
    .meter {
      background: var(--_hover);
    }
  }

  @media (forced-colors: active) {
    .meter {
      outline: 1px solid CanvasText;
      background: Canvas;
    }

    .meter > span {
      background: CanvasText;
    }
  }
`;
