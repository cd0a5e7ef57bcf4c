import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { find, press } from './press.js';
import { CAMPAIGNS, CHAT, DISPOSITIONS, interaction, POLICY, quality, RECORDS, SNIPPETS } from './sample.js';
import { SIGNED_OUT, stillOmni } from './still-omni.js';

/** What opens only when the agent presses something, and the toolbar in situations of a working day. */
const meta: Meta = { title: 'Opened' };
export default meta;

/** Leaves room below for what opens. */
const opened = (content: TemplateResult, play: StoryObj['play'], room = '18rem'): StoryObj => ({
  render: () => html`<div style="min-block-size: ${room}">${content}</div>`,
  ...(play && { play }),
});

const CALL = interaction();
const RINGING = interaction({ id: 'call-2', phase: 'ringing', connectedAt: null });
const CHATTING = interaction({
  id: 'chat-1',
  channel: CHAT,
  customer: { id: 8, name: 'Lena Vogt', phone: null },
});

export const PresenceMenu = opened(
  html`<omni-presence
    status="available"
    label="Available"
    .breaks=${['Coffee Break', 'Lunch Break', 'Dinner Break']}
  ></omni-presence>`,
  press('omni-presence', '[popovertarget]'),
);
export const BellEmpty = opened(
  html`<omni-notification-center .notifications=${[]} .callbacks=${[]}></omni-notification-center>`,
  press('omni-notification-center', '[popovertarget]'),
);
const AT = Date.UTC(2026, 0, 5, 9, 30);
const notice = { type: 'system', subType: '', read: true, repeated: 0, call: null, at: AT };
export const BellFull = opened(
  html`<omni-notification-center
    .notifications=${[
      { ...notice, id: 'n1', text: 'The queue is long today.', severity: 1, read: false, repeated: 3 },
      { ...notice, id: 'n2', text: 'Recording is off in this campaign.', severity: 2 },
      { ...notice, id: 'n3', text: 'The connection to the CRM was lost.', severity: 3 },
      {
        ...notice,
        id: 'n4',
        text: 'Missed call from Asha Rao',
        severity: 2,
        type: 'call',
        subType: 'missed',
        read: false,
        call: { campaignId: 172, customerId: 1, name: 'Asha Rao', phone: '1234567890' },
      },
    ]}
    .callbacks=${[
      {
        id: 'c1',
        at: AT + 7_200_000,
        phone: '+49 30 901820',
        customerName: 'Lena Vogt',
        campaignId: 172,
        mine: true,
        due: false,
      },
      {
        id: 'c2',
        at: AT,
        phone: '1234567890',
        customerName: 'Asha Rao',
        campaignId: 172,
        mine: false,
        due: true,
      },
    ]}
  ></omni-notification-center>`,
  press('omni-notification-center', '[popovertarget]'),
  '30rem',
);
export const QualityDetails = opened(
  html`<omni-call-quality .quality=${quality({ lossOut: 0.22, jitter: 40 })}></omni-call-quality>`,
  press('omni-call-quality', 'summary, [aria-expanded]'),
  '12rem',
);
export const ControlsKeypad = opened(
  html`<omni-call-controls .interaction=${CALL}></omni-call-controls>`,
  press('omni-call-controls', '.control.keypad'),
);
export const ControlsTransfer = opened(
  html`<omni-call-controls .interaction=${CALL}></omni-call-controls>`,
  press('omni-call-controls', '.control.transfer'),
);
export const Codes = opened(
  html`<omni-disposition-form
    .interaction=${interaction({ phase: 'wrap-up' })}
    .dispositions=${[
      ...DISPOSITIONS,
      {
        id: 589,
        name: 'billing',
        codes: [
          { id: 1, name: 'account closed' },
          { id: 2, name: 'refund' },
        ],
      },
    ]}
  ></omni-disposition-form>`,
  async (context) => {
    const code = await find<HTMLInputElement>(context, 'omni-disposition-form', '#code');
    code.focus();
    code.value = 'clo';
    code.dispatchEvent(new InputEvent('input', { bubbles: true }));
  },
  '24rem',
);
export const SnippetList = opened(
  html`<div style="block-size: 14rem"></div>
    <omni-message-composer .policy=${POLICY} .snippets=${SNIPPETS}></omni-message-composer>`,
  async (context) => {
    const text = await find<HTMLTextAreaElement>(context, 'omni-message-composer', 'textarea');
    text.focus();
    text.value = '/';
    text.setSelectionRange(1, 1);
    text.dispatchEvent(new InputEvent('input', { bubbles: true }));
  },
);
export const DialerKeypad = opened(
  html`<omni-dialer phone="1234567890" .campaigns=${CAMPAIGNS}></omni-dialer>`,
  press('omni-dialer', '[part=keypad] > summary'),
);

const toolbar = (omni: ReturnType<typeof stillOmni>, attributes: { mode?: string } = {}): TemplateResult =>
  html`<omni-toolbar
    mode=${attributes.mode ?? 'docked'}
    style=${attributes.mode === 'collapsed' ? '' : 'block-size: 36rem'}
    .omni=${omni}
  ></omni-toolbar>`;

export const ToolbarMenu = opened(toolbar(stillOmni()), press('omni-toolbar', '[popovertarget=more]'));
export const ToolbarDialer = opened(
  toolbar(stillOmni([], { session: { ...stillOmni().state.get('session'), campaigns: CAMPAIGNS } })),
  press('omni-toolbar', '[aria-pressed]'),
);
export const ToolbarWithMatches = opened(
  toolbar(
    stillOmni([{ ...CALL, matches: RECORDS }, RINGING, CHATTING], {
      toasts: [
        { id: 't1', message: 'Disposition saved', variant: 'success', at: AT },
        { id: 't2', message: 'The number is too short', variant: 'error', at: AT },
      ],
    }),
  ),
  undefined,
);
export const ToolbarWithRecord = opened(
  toolbar(stillOmni([{ ...CALL, record: RECORDS[0]! }, CHATTING])),
  undefined,
);
export const ToolbarOffline = opened(
  toolbar(
    stillOmni([CALL], {
      connection: {
        status: 'lost',
        message: 'The contact center does not answer. What you do now is sent as soon as it does.',
        name: 'silent',
      },
    }),
  ),
  undefined,
);
export const ToolbarOnABreak = opened(
  toolbar(
    stillOmni([], {
      presence: { ...stillOmni().state.get('presence'), status: 'break', label: 'Lunch Break' },
    }),
  ),
  undefined,
);
export const ToolbarSignedOut = opened(toolbar(stillOmni([], SIGNED_OUT)), undefined);
export const ToolbarTakenOver = opened(
  toolbar(stillOmni([], { session: { ...SIGNED_OUT.session, endCause: 'taken-over' } })),
  undefined,
);
export const ToolbarCampaigns = opened(
  toolbar(
    stillOmni([], {
      session: { ...stillOmni().state.get('session'), campaigns: [], assignedCampaigns: CAMPAIGNS },
    }),
  ),
  undefined,
);
export const PillRinging = opened(
  toolbar(stillOmni([CALL, RINGING]), { mode: 'collapsed' }),
  undefined,
  '24rem',
);
export const PillTalking = opened(
  toolbar(stillOmni([CALL, CHATTING]), { mode: 'collapsed' }),
  undefined,
  '4rem',
);
export const StripAtWork: StoryObj = {
  parameters: { looks: { width: 1000 } },
  render: () => html`
    <div style="padding-block-start: 38rem">
      <omni-toolbar dock="bottom" .omni=${stillOmni([CALL, RINGING, CHATTING])}></omni-toolbar>
    </div>
  `,
};
/** In a folded strip the buttons of the call stay in reach. */
export const StripFolded: StoryObj = {
  parameters: { looks: { width: 1000 } },
  render: () => html`
    <omni-toolbar dock="bottom" .omni=${stillOmni([CALL, RINGING, CHATTING])}></omni-toolbar>
  `,
  play: press('omni-toolbar', '.fold'),
};
