import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'omni-toolbar/define';
import 'omni-toolbar/themes/omni.css';
import manifest from 'omni-toolbar/custom-elements.json';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
  },
  globalTypes: {
    direction: {
      description: 'Writing direction',
      toolbar: { title: 'Direction', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
    scheme: {
      description: 'Colours',
      toolbar: { title: 'Colours', items: ['light', 'dark'], dynamicTitle: true },
    },
  },
  initialGlobals: { direction: 'ltr', scheme: 'light' },
  decorators: [
    (story, { globals }) => html`
      <div dir=${String(globals.direction)} style=${`color-scheme: ${String(globals.scheme)}; padding: 1rem`}>
        ${story()}
      </div>
    `,
  ],
};

export default preview;
