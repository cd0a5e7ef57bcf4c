import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming/create';

addons.setConfig({
  // Guides come first, and not below all that has no group.
  sidebar: { showRoots: false },
  theme: create({
    base: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    brandTitle: 'omni-toolbar',
  }),
});
