import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { of } from 'rxjs';
import type { OmniToolbar } from 'omni-toolbar';
import { OmniError, registerAdapter } from 'omni-toolbar/core';
import { press } from './press.js';
import { DISPOSITIONS, interaction, POLICY } from './sample.js';
import { SIGNED_OUT, stillOmni } from './still-omni.js';

/** The states that no other story shows: a test fails if a state is in no story. */
const meta: Meta = { title: 'States' };
export default meta;

/** @param of what the story shows: a selector, which a test checks in the browser */
const state = (of: string, render: () => TemplateResult, play?: StoryObj['play']): StoryObj => ({
  render,
  parameters: { shows: [of] },
  ...(play ? { play } : {}),
});

const within = (content: TemplateResult, omni = stillOmni()): TemplateResult =>
  html`<omni-provider .omni=${omni}>${content}</omni-provider>`;

registerAdapter({ name: 'never', open: () => new Promise(() => undefined) });

const RINGING = interaction({ id: 'call-2', phase: 'ringing', connectedAt: null });
const WRAP_UP = interaction({ phase: 'wrap-up' });

/** A page that can dock the toolbar's frame at its right edge and nowhere else. */
const PLACED: NonNullable<OmniToolbar['placement']> = {
  state: of({
    mode: 'docked',
    dock: 'right',
    corner: { x: 'right', y: 'bottom' },
    modes: ['docked'],
    docks: ['right'],
    refused: false,
  }),
  change: () => new Promise(() => undefined),
  need: () => undefined,
  grip: () => undefined,
  move: () => undefined,
};

export const NumberDialling = state(
  'omni-click-to-dial:state(pending)',
  () => within(html`<omni-click-to-dial phone="1234567890">1234567890</omni-click-to-dial>`),
  press('omni-click-to-dial', 'button'),
);
export const ConnectionWell = state(
  'omni-connection-status:state(well)',
  () => html`<omni-connection-status status="connected" always></omni-connection-status>`,
);
export const DialerPending = state(
  'omni-dialer:state(pending)',
  () => within(html`<omni-dialer phone="1234567890"></omni-dialer>`),
  press('omni-dialer', '[part=submit]'),
);
export const DoctorChecking = state('omni-doctor:state(checking)', () =>
  within(html`<omni-doctor></omni-doctor>`),
);
export const DispositionPending = state(
  'omni-disposition-form:state(pending)',
  () =>
    within(
      html`<omni-disposition-form
        .interaction=${WRAP_UP}
        .dispositions=${DISPOSITIONS}
      ></omni-disposition-form>`,
      stillOmni([WRAP_UP]),
    ),
  async ({ canvasElement }) => {
    const form = canvasElement.querySelector('omni-disposition-form')!;
    await form.updateComplete;
    const code = form.shadowRoot!.querySelector<HTMLInputElement>('#code')!;
    code.value = 'open';
    code.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await form.updateComplete;
    code.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await form.updateComplete;
    form.submit();
  },
);
export const SignedInElsewhere = state(
  'omni-login-form:state(elsewhere)',
  () => {
    const elsewhere = new OmniError('FORCE_LOGIN_REQUIRED', 'You are signed in somewhere else.');
    return within(
      html`<omni-login-form username="executive"></omni-login-form>`,
      stillOmni([], SIGNED_OUT, elsewhere),
    );
  },
  async ({ canvasElement }) => {
    const form = canvasElement.querySelector('omni-login-form')!;
    await form.updateComplete;
    form.shadowRoot!.querySelector<HTMLInputElement>('input[type=password]')!.value = 'executive';
    form.shadowRoot!.querySelector<HTMLElement>('[part=submit]')!.click();
  },
);
export const ComposerDropping = state(
  'omni-message-composer:state(dropping)',
  () => html`<omni-message-composer .policy=${POLICY}></omni-message-composer>`,
  async ({ canvasElement }) => {
    const composer = canvasElement.querySelector('omni-message-composer')!;
    await composer.updateComplete;
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([''], 'photo.png', { type: 'image/png' }));
    composer.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
  },
);
export const ProviderOpening = state(
  'omni-provider:state(opening)',
  () => html`<omni-provider adapter="never"><omni-login-form></omni-login-form></omni-provider>`,
);
export const ProviderOpen = state('omni-provider:state(open)', () =>
  within(html`<omni-presence></omni-presence>`),
);
export const ProviderFailed = state(
  'omni-provider:state(failed)',
  () => html`<omni-provider adapter="unheard-of"><omni-login-form></omni-login-form></omni-provider>`,
);
export const ToastsEmpty = state(
  'omni-toast:state(empty)',
  () => html`<p>Nothing is said here: <omni-toast .toasts=${[]}></omni-toast></p>`,
);
export const ToolbarRinging = state(
  'omni-toolbar:state(ringing)',
  () => html`<omni-toolbar .omni=${stillOmni([RINGING, interaction()])}></omni-toolbar>`,
);
export const ToolbarSignedIn = state(
  'omni-toolbar:state(signed-in)',
  () => html`<omni-toolbar .omni=${stillOmni()}></omni-toolbar>`,
);
export const ToolbarFramed = state(
  'omni-toolbar:state(framed)',
  () => html`<omni-toolbar .omni=${stillOmni()} .placement=${PLACED}></omni-toolbar>`,
);
export const ToolbarStrip = state(
  'omni-toolbar:state(strip)',
  () => html`<omni-toolbar dock="bottom" .omni=${stillOmni()}></omni-toolbar>`,
);
