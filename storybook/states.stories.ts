import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { of } from 'rxjs';
import type { Finding, OmniToolbar } from 'omni-toolbar';
import { OmniError, registerAdapter } from 'omni-toolbar/core';
import { devices, interaction, quality, RECORDS } from './sample.js';
import { SIGNED_OUT, stillOmni } from './still-omni.js';

/** Every `:state()` of every element, each once: a test asks for those that are missing here. */
const meta: Meta = { title: 'States' };
export default meta;

/** @param of what holds in the story: a selector, checked in the browser */
const state = (of: string, render: () => TemplateResult, play?: StoryObj['play']): StoryObj => ({
  render,
  parameters: { shows: [of] },
  ...(play ? { play } : {}),
});

/** Presses what is in the shadow root of an element, as an agent does. */
const press =
  (tag: string, selector: string): StoryObj['play'] =>
  async ({ canvasElement }) => {
    const element = canvasElement.querySelector<HTMLElement & { updateComplete: Promise<unknown> }>(tag)!;
    await element.updateComplete;
    element.shadowRoot!.querySelector<HTMLElement>(selector)!.click();
    await element.updateComplete;
  };

const within = (content: TemplateResult, omni = stillOmni()): TemplateResult =>
  html`<omni-provider .omni=${omni}>${content}</omni-provider>`;

registerAdapter({ name: 'never', open: () => new Promise(() => undefined) });

const RINGING = interaction({ id: 'call-2', phase: 'ringing', connectedAt: null });
const WRAP_UP = interaction({ phase: 'wrap-up' });
const well = (check: string): Finding => ({ check, severity: 'ok', message: '', fix: '' });

/** A page that shows the toolbar's frame at its right edge, and lets it be nowhere else. */
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
  move: () => undefined,
};

export const CallHeld = state(
  'omni-call-controls:state(held)',
  () => html`<omni-call-controls .interaction=${interaction({ phase: 'held' })}></omni-call-controls>`,
);
export const CallMuted = state(
  'omni-call-controls:state(muted)',
  () => html`<omni-call-controls .interaction=${interaction({ muted: true })}></omni-call-controls>`,
);
const sound = (name: string, changes: Parameters<typeof quality>[0]): StoryObj =>
  state(
    `omni-call-quality:state(${name})`,
    () => html`<omni-call-quality .quality=${quality(changes)}></omni-call-quality>`,
  );
export const SoundGood = sound('good', {});
export const SoundFair = sound('fair', { lossIn: 0.08 });
export const SoundPoor = sound('poor', { lossOut: 0.22, roundTrip: 310, jitter: 40 });
export const SoundSilent = sound('silent', { silenceLocal: 8_000 });
export const NumberDialling = state(
  'omni-click-to-dial:state(pending)',
  () => within(html`<omni-click-to-dial phone="1234567890">1234567890</omni-click-to-dial>`),
  press('omni-click-to-dial', 'button'),
);
export const ConnectionWell = state(
  'omni-connection-status:state(well)',
  () => html`<omni-connection-status status="connected" always></omni-connection-status>`,
);
export const DevicesTesting = state(
  'omni-device-picker:state(testing)',
  () => html`<omni-device-picker .devices=${devices({ testing: true })} .level=${0.08}></omni-device-picker>`,
);
export const DevicesBlocked = state(
  'omni-device-picker:state(blocked)',
  () =>
    html`<omni-device-picker
      .devices=${devices({ permission: 'refused', microphones: [], outputs: [] })}
    ></omni-device-picker>`,
);
export const DialerPending = state(
  'omni-dialer:state(pending)',
  () => within(html`<omni-dialer phone="1234567890"></omni-dialer>`),
  press('omni-dialer', '[part=submit]'),
);
export const DoctorChecking = state('omni-doctor:state(checking)', () =>
  within(html`<omni-doctor></omni-doctor>`),
);
export const DoctorWell = state(
  'omni-doctor:state(well)',
  () => html`<omni-doctor .findings=${[well('origin'), well('storage')]}></omni-doctor>`,
);
export const DispositionPending = state(
  'omni-disposition-form:state(pending)',
  () =>
    within(
      html`<omni-disposition-form
        .interaction=${WRAP_UP}
        .dispositions=${[{ id: 588, name: 'status', codes: [{ id: 1344, name: 'open' }] }]}
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
const card = (phase: 'ringing' | 'connected' | 'held' | 'wrap-up'): StoryObj =>
  state(
    `omni-interaction-card:state(${phase})`,
    () => html`<omni-interaction-card .interaction=${interaction({ phase })}></omni-interaction-card>`,
  );
export const CardRinging = card('ringing');
export const CardConnected = card('connected');
export const CardHeld = card('held');
export const CardWrapUp = card('wrap-up');
export const ListEmpty = state(
  'omni-interaction-list:state(empty)',
  () => html`<omni-interaction-list .interactions=${[]}></omni-interaction-list>`,
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
const LATE = {
  windowClosesAt: 1,
  templates: [],
  maxTextLength: 4096,
  maxFileSize: 5_000_000,
  mediaTypes: [],
};
export const ComposerClosed = state(
  'omni-message-composer:state(closed)',
  () => html`<omni-message-composer .policy=${LATE}></omni-message-composer>`,
);
export const ComposerDropping = state(
  'omni-message-composer:state(dropping)',
  () =>
    html`<omni-message-composer
      .policy=${{ ...LATE, windowClosesAt: null, mediaTypes: ['image/png'] }}
    ></omni-message-composer>`,
  async ({ canvasElement }) => {
    const composer = canvasElement.querySelector('omni-message-composer')!;
    await composer.updateComplete;
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([''], 'photo.png', { type: 'image/png' }));
    composer.dispatchEvent(new DragEvent('dragover', { dataTransfer, cancelable: true }));
  },
);
export const ThreadEmpty = state(
  'omni-message-thread:state(empty)',
  () => html`<omni-message-thread .messages=${[]} style="block-size: 12rem"></omni-message-thread>`,
);
export const NoticesUnread = state(
  'omni-notification-center:state(unread)',
  () =>
    html`<omni-notification-center
      .notifications=${[
        {
          id: 'n1',
          text: 'The queue is long today.',
          severity: 1,
          type: 'system',
          subType: '',
          at: Date.UTC(2026, 0, 5, 9, 30),
          read: false,
          repeated: 1,
          call: null,
        },
      ]}
      .callbacks=${[]}
    ></omni-notification-center>`,
);
const presence = (name: string, status: string): StoryObj =>
  state(
    `omni-presence:state(${name})`,
    () => html`<omni-presence status=${status} .breaks=${['Coffee Break']}></omni-presence>`,
  );
export const PresenceAvailable = presence('available', 'available');
export const PresenceAway = presence('away', 'break');
export const PresenceBusy = presence('busy', 'busy');
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
export const RecordsEmpty = state(
  'omni-record-picker:state(empty)',
  () => html`<omni-record-picker .records=${[]}></omni-record-picker>`,
);
export const RecordsLoading = state(
  'omni-record-picker:state(loading)',
  () => html`<omni-record-picker .records=${RECORDS} loading></omni-record-picker>`,
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
export const Consulting = state(
  'omni-transfer-panel:state(consulting)',
  () =>
    html`<omni-transfer-panel
      .interaction=${interaction({
        phase: 'held',
        conference: {
          target: { kind: 'user', id: 'supervisor' },
          targetName: 'Supervisor',
          reason: null,
          status: 'connected',
          participants: [],
        },
      })}
    ></omni-transfer-panel>`,
);
