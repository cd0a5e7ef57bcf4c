import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { AudioDevices, CallQuality, DirectoryEntry, Interaction } from 'omni-toolbar';
import { devices, interaction, quality, UNPLUGGED } from './sample.js';

const meta: Meta = {
  title: 'Voice',
  component: 'omni-call-controls',
  subcomponents: {
    OmniDialpad: 'omni-dialpad',
    OmniTransferPanel: 'omni-transfer-panel',
    OmniDevicePicker: 'omni-device-picker',
    OmniCallQuality: 'omni-call-quality',
  },
};
export default meta;

export const Controls: StoryObj = {
  render: () => html`<omni-call-controls .interaction=${interaction()}></omni-call-controls>`,
};
/** The controls as a strip shows them while its panel is closed. */
export const ControlsCompact: StoryObj = {
  render: () => html`<omni-call-controls compact .interaction=${interaction()}></omni-call-controls>`,
};
export const ControlsOnHold: StoryObj = {
  parameters: { shows: ['omni-call-controls:state(held)'] },
  render: () =>
    html`<omni-call-controls .interaction=${interaction({ phase: 'held' })}></omni-call-controls>`,
};
export const ControlsMuted: StoryObj = {
  parameters: { shows: ['omni-call-controls:state(muted)'] },
  render: () => html`<omni-call-controls .interaction=${interaction({ muted: true })}></omni-call-controls>`,
};
export const ControlsSilent: StoryObj = {
  render: () => html`
    <omni-call-controls
      .interaction=${interaction({
        audio: {
          status: 'blocked',
          message: 'The microphone is not allowed: allow it in the address bar.',
          reason: 'NotAllowedError',
        },
      })}
    ></omni-call-controls>
  `,
};

/** @param state of the element; a test checks it in the browser */
const picker = (
  changes: Partial<AudioDevices>,
  level: number | null = null,
  state: string | null = null,
): StoryObj => ({
  parameters: {
    element: 'omni-device-picker',
    shows: state ? [`omni-device-picker:state(${state})`] : [],
  },
  render: () => html`<omni-device-picker .devices=${devices(changes)} .level=${level}></omni-device-picker>`,
});
export const Devices = picker({});
export const DevicesTesting = picker({ testing: true }, 0.08, 'testing');
/** The volume of the ringing; then muted by the agent; then blocked by the browser. */
export const DevicesRinging = picker({ ringing: { volume: 0.4, muted: false, blocked: false } });
export const DevicesRingingMuted = picker({ ringing: { volume: 0.4, muted: true, blocked: false } });
export const DevicesRingingBlocked = picker({ ringing: { volume: 1, muted: false, blocked: true } });
export const DevicesUnplugged = picker(UNPLUGGED);
export const DevicesAsk = picker({ permission: 'ask', microphones: [], outputs: [] });
export const DevicesRefused = picker(
  { permission: 'refused', microphones: [], outputs: [] },
  null,
  'blocked',
);
export const DevicesFramed = picker({ permission: 'framed', microphones: [], outputs: [] });
export const DevicesInsecure = picker({ permission: 'insecure', microphones: [], outputs: [] });
export const DevicesNone = picker({ microphones: [] });
export const DevicesWithoutOutputs = picker({ outputs: [], canChooseOutput: false });

const sound = (state: string, changes: Partial<CallQuality>): StoryObj => ({
  parameters: { element: 'omni-call-quality', shows: [`omni-call-quality:state(${state})`] },
  render: () => html`<omni-call-quality .quality=${quality(changes)}></omni-call-quality>`,
});
export const QualityGood = sound('good', {});
export const QualityFair = sound('fair', { lossIn: 0.08 });
export const QualityPoor = sound('poor', { lossOut: 0.22, roundTrip: 310, jitter: 40 });
export const QualityLate = sound('fair', { roundTrip: 700 });
export const QualitySilentMicrophone = sound('silent', { silenceLocal: 8_000 });
export const QualitySilentCustomer = sound('silent', { silenceRemote: 21_000 });
export const QualityMeasuring: StoryObj = {
  parameters: { element: 'omni-call-quality' },
  render: () => html`<omni-call-quality></omni-call-quality>`,
};

const DIRECTORY: readonly DirectoryEntry[] = [
  { kind: 'user', id: 'supervisor', name: 'Supervisor', available: true, detail: null },
  { kind: 'user', id: 'ravi', name: 'Ravi Kumar', available: false, detail: 'Lunch Break' },
  { kind: 'queue', id: '134', name: 'Care calls', available: true, detail: null },
];
const SUPERVISOR = {
  target: { kind: 'user', id: 'supervisor' },
  targetName: 'Supervisor',
  reason: null,
} as const;
const CONFERENCE = { ...SUPERVISOR, status: 'connected', participants: [] } as const;
const giving = (changes: Partial<Interaction>, directory = DIRECTORY): StoryObj => ({
  parameters: { element: 'omni-transfer-panel' },
  render: () =>
    html`<omni-transfer-panel
      .interaction=${interaction(changes)}
      .directory=${directory}
    ></omni-transfer-panel>`,
});
export const Transfer = giving({});
export const TransferToOneOfMany = giving(
  {},
  Array.from({ length: 10_000 }, (_, index) => ({
    ...DIRECTORY[0]!,
    id: `agent-${index}`,
    name: `Agent ${index + 1}`,
  })),
);
export const TransferWaiting = giving({ transfer: { ...SUPERVISOR, status: 'requested' } });
export const TransferTakenBack = giving({
  transfer: { ...SUPERVISOR, status: 'cancelled' },
});
export const TransferFailed = giving({
  transfer: { ...SUPERVISOR, status: 'failed', reason: 'Nobody answered.' },
});
export const Consulting: StoryObj = {
  ...giving({ phase: 'held', conference: CONFERENCE }),
  parameters: { element: 'omni-transfer-panel', shows: ['omni-transfer-panel:state(consulting)'] },
};
export const ConsultingSwapped = giving({ conference: { ...CONFERENCE, otherHeld: true } });
export const Conference = giving({ conference: CONFERENCE });

export const Dialpad: StoryObj = {
  parameters: { element: 'omni-dialpad' },
  render: () => html`<omni-dialpad></omni-dialpad>`,
};
