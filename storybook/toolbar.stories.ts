import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

interface Shown {
  readonly mode: 'docked' | 'floating' | 'collapsed';
  readonly dock: 'bottom' | 'top' | 'left' | 'right';
}

const meta: Meta<Shown> = {
  title: 'The whole toolbar',
  component: 'omni-toolbar',
  args: { mode: 'docked', dock: 'right' },
  argTypes: {
    mode: { control: 'select', options: ['docked', 'floating', 'collapsed'] },
    dock: { control: 'select', options: ['bottom', 'top', 'left', 'right'] },
  },
  parameters: { layout: 'fullscreen' },
  render: ({ mode, dock }) => html`
    <omni-provider adapter="embedded" seed="1">
      <omni-toolbar mode=${mode} dock=${dock}></omni-toolbar>
    </omni-provider>
  `,
};
export default meta;

export const Docked: StoryObj<Shown> = {};
export const Strip: StoryObj<Shown> = { args: { dock: 'bottom' } };
export const Collapsed: StoryObj<Shown> = { args: { mode: 'collapsed' } };
