import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { interaction, RECORDS } from './sample.js';
import { stillOmni } from './still-omni.js';

/** The slots that no other story fills: a test fails if a slot is in no story. */
const meta: Meta = { title: 'Slots' };
export default meta;

/** @param of what the story shows: selectors, which a test checks in the browser */
const slots = (of: readonly string[], render: () => TemplateResult): StoryObj => ({
  render,
  parameters: { shows: of },
});

const title = html`<span slot="title">In the host's words</span>`;
const icon = html`<svg
  slot="icon"
  aria-hidden="true"
  width="12"
  height="12"
  viewBox="0 0 12 12"
  fill="currentcolor"
>
  <path d="m6 0 1.800 4H12L8.800 7 10 12 6 9l-4 3 1.200-5L0 4h4.200z" />
</svg>`;

export const CampaignPicker = slots(
  ['omni-campaign-picker > [slot=title]'],
  () => html`<omni-campaign-picker .campaigns=${[]}>${title}</omni-campaign-picker>`,
);
export const ExtensionPicker = slots(
  ['omni-extension-picker > [slot=title]'],
  () =>
    html`<omni-extension-picker .extensions=${[{ callContextId: 5, name: 'Desk', phone: '1234567890' }]}
      >${title}</omni-extension-picker
    >`,
);
export const LoginForm = slots(
  ['omni-login-form > [slot=title]'],
  () => html`<omni-login-form>${title}</omni-login-form>`,
);
export const Dialer = slots(['omni-dialer > [slot=title]'], () => html`<omni-dialer>${title}</omni-dialer>`);
export const RecordForm = slots(
  ['omni-record-form > [slot=title]'],
  () => html`<omni-record-form .objects=${[]}>${title}</omni-record-form>`,
);
export const ClickToDial = slots(
  ['omni-click-to-dial > :not([slot])', 'omni-click-to-dial > [slot=icon]'],
  () => html`<omni-click-to-dial phone="1234567890">${icon}<b>Asha Rao</b></omni-click-to-dial>`,
);
export const Disposition = slots(
  ['omni-disposition-form > [slot=fields]'],
  () =>
    html`<omni-disposition-form .interaction=${interaction({ phase: 'wrap-up' })} .dispositions=${[]}
      ><label slot="fields">Product <input name="product" /></label
    ></omni-disposition-form>`,
);
export const Bell = slots(
  ['omni-notification-center > [slot=icon]', 'omni-notification-center > [slot=empty]'],
  () =>
    html`<omni-notification-center .notifications=${[]} .callbacks=${[]}
      >${icon}<span slot="empty">All read.</span></omni-notification-center
    >`,
);
export const Presence = slots(
  ['omni-presence > [slot=icon]'],
  () => html`<omni-presence status="available">${icon}</omni-presence>`,
);
export const Provider = slots(
  ['omni-provider > :not([slot])'],
  () => html`<omni-provider .omni=${stillOmni()}><omni-presence></omni-presence></omni-provider>`,
);
export const Card = slots(
  ['omni-interaction-card > [slot=actions]'],
  () =>
    html`<omni-interaction-card .interaction=${interaction()}
      ><button slot="actions">Open the order</button></omni-interaction-card
    >`,
);
export const Thread = slots(
  ['omni-message-thread > [slot=empty]'],
  () =>
    html`<omni-message-thread .messages=${[]} style="block-size: 12rem"
      ><p slot="empty">Say hello first.</p></omni-message-thread
    >`,
);
export const RecordCard = slots(
  ['omni-record-card > [slot=details]'],
  () => html`<omni-record-card .record=${RECORDS[0]!}><p slot="details">Gold customer</p></omni-record-card>`,
);
export const Toolbar = slots(
  ['omni-toolbar > [slot=empty]'],
  () => html`<omni-toolbar .omni=${stillOmni()}><p slot="empty">Read the news of the day.</p></omni-toolbar>`,
);
