import type { StorybookConfig } from '@storybook/web-components-vite';
import { defaultClientConditions, mergeConfig } from 'vite';
import { CSS_TARGET } from '../vite.config.js';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['./**/*.mdx', './**/*.stories.ts'],
  staticDirs: ['static'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      resolve: {
        // Stories import the package's public entries; with this condition these lead to the sources.
        conditions: ['omni-source', ...defaultClientConditions],
        dedupe: ['lit', '@lit/context', '@lit/reactive-element', 'rxjs'],
      },
      build: { cssTarget: CSS_TARGET, chunkSizeWarningLimit: 3000 },
    }),
};

export default config;
