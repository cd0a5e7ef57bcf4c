import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { AudioDevices, CallQuality, DirectoryEntry, Interaction } from 'omni-toolbar';
import { devices, interaction, quality, UNPLUGGED } from './sample.js';

const meta: Meta = { title: 'Voice' };
export default meta;

export const Controls: StoryObj = {
  render: () => html`<omni-call-controls .interaction=${interaction()}></omni-call-controls>`,
};
export const ControlsOnHold: StoryObj = {
  render: () =>
    html`<omni-call-controls .interaction=${interaction({ phase: 'held' })}></omni-call-controls>`,
};

const picker = (changes: Partial<AudioDevices>, level: number | null = null): StoryObj => ({
  render: () => html`<omni-device-picker .devices=${devices(changes)} .level=${level}></omni-device-picker>`,
});
export const Devices = picker({});
export const DevicesTesting = picker({ testing: true }, 0.08);
export const DevicesUnplugged = picker(UNPLUGGED);
export const DevicesAsk = picker({ permission: 'ask', microphones: [], outputs: [] });
export const DevicesRefused = picker({ permission: 'refused', microphones: [], outputs: [] });
export const DevicesFramed = picker({ permission: 'framed', microphones: [], outputs: [] });
export const DevicesInsecure = picker({ permission: 'insecure', microphones: [], outputs: [] });
export const DevicesNone = picker({ microphones: [] });
export const DevicesWithoutOutputs = picker({ outputs: [], canChooseOutput: false });

const sound = (changes: Partial<CallQuality>): StoryObj => ({
  render: () => html`<omni-call-quality .quality=${quality(changes)}></omni-call-quality>`,
});
export const QualityGood = sound({});
export const QualityFair = sound({ lossIn: 0.08 });
export const QualityPoor = sound({ lossOut: 0.22, roundTrip: 310, jitter: 40 });
export const QualityLate = sound({ roundTrip: 700 });
export const QualitySilentMicrophone = sound({ silenceLocal: 8_000 });
export const QualitySilentCustomer = sound({ silenceRemote: 21_000 });
export const QualityMeasuring: StoryObj = { render: () => html`<omni-call-quality></omni-call-quality>` };

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
const giving = (changes: Partial<Interaction>): StoryObj => ({
  render: () =>
    html`<omni-transfer-panel
      .interaction=${interaction(changes)}
      .directory=${DIRECTORY}
    ></omni-transfer-panel>`,
});
export const Transfer = giving({});
export const TransferWaiting = giving({ transfer: { ...SUPERVISOR, status: 'requested' } });
export const TransferFailed = giving({
  transfer: { ...SUPERVISOR, status: 'failed', reason: 'Nobody took it in time.' },
});
export const Consulting = giving({ phase: 'held', conference: CONFERENCE });
export const ConsultingSwapped = giving({ conference: { ...CONFERENCE, targetHeld: true } });
export const Conference = giving({ conference: CONFERENCE });

export const Dialpad: StoryObj = { render: () => html`<omni-dialpad></omni-dialpad>` };
export const ClickToDial: StoryObj = {
  render: () => html`<omni-click-to-dial phone="1234567890">1234567890</omni-click-to-dial>`,
};
