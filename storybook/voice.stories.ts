import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { AudioDevices, CallQuality } from 'omni-toolbar';
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

export const Dialpad: StoryObj = { render: () => html`<omni-dialpad></omni-dialpad>` };
export const ClickToDial: StoryObj = {
  render: () => html`<omni-click-to-dial phone="1234567890">1234567890</omni-click-to-dial>`,
};
