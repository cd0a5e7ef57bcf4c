import type { Decorator, Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { useEffect } from 'storybook/preview-api';
import { contrast } from './contrast.js';

/** The value of each token, by its name without `--omni-`: from the theme in use, or else the default. */
type Tokens = ReadonlyMap<string, string>;

async function tokens(): Promise<Tokens> {
  // Only a bundler can import a style sheet as text. Imported here, it does not keep other tools from reading the
  // stories.
  const { default: css } = await import('omni-toolbar/themes/omni.css?inline');
  const found = css.matchAll(/--omni-([\w-]+):\s*([^;}]+)/g);
  return new Map([...found].map(([, name, value]) => [name!, `var(--omni-${name!}, ${value!})`]));
}

/** A colour as `#rrggbb`, in whatever notation a theme writes it. */
function hex(colour: string): string {
  const pen = new OffscreenCanvas(1, 1).getContext('2d')!;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
  return `#${[red!, green!, blue!].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Writes beside each colour its value in the theme in use, and beside each text its contrast with its background. */
const measured: Decorator = (story, { canvasElement }) => {
  useEffect(() => {
    for (const output of canvasElement.querySelectorAll('output')) {
      const { backgroundColor, color } = getComputedStyle(output.parentElement!.querySelector('.sample')!);
      const ground = hex(backgroundColor);
      output.value = output.name === 'contrast' ? `${contrast(hex(color), ground).toFixed(1)}:1` : ground;
    }
  });
  return story();
};

const meta: Meta = {
  title: 'Design tokens',
  loaders: [async () => ({ tokens: await tokens() })],
  decorators: [measured],
};
export default meta;

const STYLES = html`
  <style>
    .tokens {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr));
      gap: 12px;
      margin: 0;
      padding: 0;
      font:
        13px/1.5 system-ui,
        sans-serif;
      list-style: none;
    }
    .tokens li {
      display: grid;
      gap: 4px;
      align-content: start;
      padding: 12px;
      border-radius: 10px;
      background: light-dark(#ffffff, #15181e);
      color: light-dark(#161b26, #e9ecf2);
      overflow-wrap: anywhere;
    }
    .tokens :is(code, output) {
      font:
        12px/1.4 ui-monospace,
        monospace;
    }
    .tokens output {
      order: 1;
      color: light-dark(#566072, #a0a9b8);
    }
    .tokens .sample {
      box-sizing: border-box;
      min-block-size: 56px;
      border: 1px solid light-dark(#e0e4eb, #2b303a);
      border-radius: 6px;
      padding: 12px;
    }
  </style>
`;

const story = (render: (tokens: Tokens) => TemplateResult[]): StoryObj => ({
  render: (_, { loaded: { tokens } }) => html`
    ${STYLES}
    <ul class="tokens" dir="ltr">
      ${render(tokens as Tokens).map((entry) => html`<li>${entry}</li>`)}
    </ul>
  `,
});

/** For each token of a kind: a sample of it, and its name. */
const each = (kind: RegExp, show: (value: string) => TemplateResult) => (tokens: Tokens) =>
  [...tokens].flatMap(([name, value]) =>
    kind.test(name) ? [html`${show(value)}<code>--omni-${name}</code>`] : [],
  );

export const Colours = story(
  each(
    /^color-/,
    (colour) =>
      html`<div class="sample" style="background: ${colour}"></div>
        <output></output>`,
  ),
);

/** Texts and the backgrounds on which they stand. Words need a contrast of 4.5:1. */
export const Contrast = story((tokens) =>
  [
    ['text', 'surface'],
    ['muted', 'surface'],
    ['faint', 'surface'],
    ['muted', 'sunken'],
    ['on-accent', 'accent'],
    ['accent', 'accent-soft'],
    ['on-live', 'live'],
    ['live', 'live-soft'],
    ['hold', 'hold-soft'],
    ['wrap', 'wrap-soft'],
    ['on-stop', 'stop'],
    ['stop', 'stop-soft'],
  ].map(([words, ground]) => {
    const style = `color: ${tokens.get(`color-${words!}`)!}; background: ${tokens.get(`color-${ground!}`)!}`;
    return html`<div class="sample" style=${style}>${words} on ${ground}</div>
      <output name="contrast"></output>`;
  }),
);

export const Sizes = story(
  each(
    /^space-\d|^size-/,
    (size) => html`<div style="background: currentcolor; inline-size: ${size}; block-size: ${size}"></div>`,
  ),
);

export const Corners = story(
  each(
    /^radius-/,
    (radius) => html`<div class="sample" style="background: currentcolor; border-radius: ${radius}"></div>`,
  ),
);

export const Shadows = story(
  each(/^shadow-/, (shadow) => html`<div class="sample" style="box-shadow: ${shadow}; margin: 12px"></div>`),
);

export const Type = story((tokens) => {
  const font = `${tokens.get('font-size')!}/${tokens.get('font-leading')!}`;
  return ['font-family', 'font-mono'].map(
    (family) =>
      html`<div style="font: ${font} ${tokens.get(family)!}">Asha Rao calls about order 4711, for 3:05.</div>
        <code>--omni-${family}</code>`,
  );
});
