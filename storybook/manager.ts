import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming/create';

addons.setConfig({
  // Without roots the guides come first; else they would come after everything without a group.
  sidebar: { showRoots: false },
  theme: create({
    base: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    brandTitle: 'omni-toolbar',
  }),
});
