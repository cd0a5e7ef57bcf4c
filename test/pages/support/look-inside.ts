import type { Page } from 'playwright-core';

const PROPERTIES = [
  'background-color',
  'border-block-start-width',
  'box-sizing',
  'caret-color',
  'color',
  'color-scheme',
  'cursor',
  'display',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'line-height',
  'padding-inline-start',
  'position',
  'text-align',
  'text-decoration-line',
  'text-indent',
  'text-shadow',
  'text-transform',
  'user-select',
  'white-space',
  '-webkit-text-fill-color',
  '-webkit-text-stroke-width',
  'writing-mode',
];

/**
 * How everything in the toolbar's shadow roots looks, and where in the toolbar; under `place` where that stands, and
 * under `lines` what is drawn through all of it. What has just come or gone has its room only in the next frame.
 */
export function lookInside(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async (properties) => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    const toolbar = document.querySelector('omni-toolbar')!;
    const start = toolbar.shadowRoot!.querySelector('.base')!.getBoundingClientRect();
    const found: Record<string, string> = {
      place: `${start.left} ${start.top}`,
      lines: getComputedStyle(toolbar).textDecorationLine,
    };
    const roots: [ShadowRoot, string][] = [[toolbar.shadowRoot!, '']];
    for (const [root, path] of roots) {
      for (const [index, element] of [...root.querySelectorAll('*')].entries()) {
        const name = `${path} ${index} ${element.localName}${element.id && `#${element.id}`}`;
        if (element.shadowRoot) roots.push([element.shadowRoot, name]);
        if (!element.checkVisibility()) continue;
        const { left, top, width, height } = element.getBoundingClientRect();
        // What only assistive technology reads is nowhere in particular.
        if (width === 1 && height === 1) continue;
        const box = [left - start.left, top - start.top, width, height].map((length) => Math.round(length));
        const look = getComputedStyle(element);
        const values = properties.map((property) => `${property}: ${look.getPropertyValue(property)}`);
        found[name] = `${box.join(' ')}; ${values.join('; ')}`;
      }
    }
    return found;
  }, PROPERTIES);
}
