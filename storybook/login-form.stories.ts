import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { OmniLoginForm } from 'omni-toolbar';
import { html } from 'lit';

type Shown = Pick<OmniLoginForm, 'username'>;

const meta: Meta<Shown> = {
  title: 'Getting to work/Login form',
  component: 'omni-login-form',
  args: { username: '' },
  render: ({ username }) => html`<omni-login-form username=${username}></omni-login-form>`,
};
export default meta;

export const Empty: StoryObj<Shown> = {};
export const KnownAgent: StoryObj<Shown> = { args: { username: 'executive' } };
