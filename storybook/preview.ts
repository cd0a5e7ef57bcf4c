import type { Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import 'omni-toolbar/define';
import cloud from 'omni-toolbar/themes/cloud.css?inline';
import omni from 'omni-toolbar/themes/omni.css?inline';
import tonal from 'omni-toolbar/themes/tonal.css?inline';
import { argTypesOf, introductionOf } from './arg-types.js';
import brand from './brand.css?inline';
import { GuidePage } from './guide-page.js';
import { heard, tried } from './panels.js';
import { interaction } from './sample.js';
import { snippet } from './snippet.js';

const THEMES: Readonly<Record<string, string>> = { none: '', omni, cloud, tonal, brand };
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
let shown = '';

function useTheme(name: string): void {
  if (name === shown) return;
  shown = name;
  sheet.replaceSync(THEMES[name] ?? '');
}

/**
 * Waits until the countries' ways to write numbers are loaded, so that the picture of the first story looks the same
 * each time.
 */
async function numbers(): Promise<void> {
  const card = document.createElement('omni-interaction-card');
  card.interaction = interaction({ customer: { id: 1, name: null, phone: '+12125550123' } });
  document.body.append(card);
  const written = (): boolean => card.shadowRoot!.textContent.includes('+1 212 555 0123');
  for (let tries = 0; tries < 100 && !written(); tries++) await new Promise((done) => setTimeout(done, 50));
  card.remove();
}
const known = numbers();

const GROUND = 'light-dark(#eceff4, #0b0d11)';

type Icon = NonNullable<NonNullable<Preview['globalTypes']>[string]['toolbar']>['icon'];

const choice = (
  title: string,
  icon: NonNullable<Icon>,
  items: readonly (string | { value: string; title: string })[],
) => ({
  description: title,
  toolbar: { title, icon, items: [...items], dynamicTitle: true },
});

const preview: Preview = {
  tags: ['autodocs'],
  loaders: [() => known],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: {
      extractArgTypes: argTypesOf,
      extractComponentDescription: introductionOf,
      container: GuidePage,
      source: { excludeDecorators: true, transform: snippet },
    },
    // The decorator below draws the background and the margin.
    layout: 'fullscreen',
    options: {
      storySort: {
        order: [
          'Overview',
          'Guides',
          ['Composing', 'Events', 'Theming', 'Keyboard', 'Accessibility', 'Frameworks', 'Writing an adapter'],
          'Design tokens',
          'Scenarios',
          'The whole toolbar',
          'Getting to work',
          'Starting an interaction',
          'Interactions',
          'Voice',
          'Messages',
          'Records',
          'Wrap-up',
          'Notices',
          'Keyboard',
          'Frame',
          'Doctor',
          'Slots',
          'States',
          'Opened',
          'Lives',
        ],
      },
    },
  },
  argTypesEnhancers: [
    ({ argTypes, parameters: { element } }) => (element ? argTypesOf(element as string) : argTypes),
  ],
  globalTypes: {
    theme: choice('Theme', 'paintbrush', Object.keys(THEMES)),
    scheme: choice('Colours', 'contrast', ['light', 'dark']),
    density: choice('Density', 'ruler', ['compact', 'comfortable', 'touch']),
    language: choice('Language', 'globe', [
      { value: 'en', title: 'English' },
      { value: 'hi', title: 'हिन्दी' },
      { value: 'ar', title: 'العربية' },
    ]),
    direction: choice('Direction', 'transfer', [
      { value: 'auto', title: 'as the language' },
      { value: 'ltr', title: 'left to right' },
      { value: 'rtl', title: 'right to left' },
    ]),
    motion: choice('Motion', 'lightning', ['moving', 'still']),
  },
  initialGlobals: {
    theme: 'none',
    scheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    density: 'comfortable',
    language: 'en',
    direction: 'auto',
    motion: 'moving',
  },
  decorators: [
    tried,
    heard,
    (story, { globals }) => {
      const { theme, scheme, density, language, direction, motion } = globals as Record<string, string>;
      useTheme(theme!);
      // The page itself gets the colour scheme, and the language for elements outside of a provider.
      document.documentElement.lang = language!;
      document.documentElement.style.colorScheme = scheme!;
      document.body.style.background = GROUND;
      const dir = direction === 'auto' ? (language === 'ar' ? 'rtl' : 'ltr') : direction!;
      const size = { compact: '28px', comfortable: '', touch: '44px' }[density!] ?? '';
      const scale = { compact: '0.75', comfortable: '1', touch: '1.25' }[density!] ?? '1';
      const style = [
        `color-scheme: ${scheme!}`,
        'padding: 1rem',
        `background: ${GROUND}`,
        'color: var(--omni-color-text, light-dark(#161b26, #e9ecf2))',
        size && `--omni-size-control: var(--omni-size-control-${density!}, ${size})`,
        `--omni-space-scale: ${scale}`,
        motion === 'still' && '--omni-motion: 0',
      ];
      return html`<div
        class=${theme === 'brand' ? 'brand' : ''}
        lang=${language!}
        dir=${dir}
        style=${style.filter(Boolean).join('; ')}
      >
        ${keyed(`${language!} ${dir}`, story())}
      </div>`;
    },
  ],
};

export default preview;
