import type { AudioDevices, CallQuality } from '../../../src/core/model/audio.js';
import type { Interaction } from '../../../src/core/model/interaction.js';
import type { CrmFieldConfiguration } from '../../../src/core/model/record.js';
import type { Campaign, Presence, Session } from '../../../src/core/model/session.js';
import type { Center } from '../../../src/core/model/surroundings.js';
import { aCenter, anInteraction } from '../../core/support/samples.js';
import { emptySlices } from './memory-omni.js';

/** The time at which the clock of `memoryOmni` starts. */
export const NOW = 1_000_000;

export function campaign(over: Partial<Campaign> = {}): Campaign {
  return {
    id: 172,
    name: 'Support',
    type: 'interactive',
    processId: 1,
    dialTimeout: 30,
    wrapTimeout: 60,
    acwConnected: 30,
    acwNotConnected: 10,
    acwEnabled: false,
    defaultWorking: false,
    primary: false,
    masked: [],
    channels: ['voice'],
    ...over,
  };
}

export const available: Presence = {
  status: 'available',
  label: 'Available',
  since: NOW - 724_000,
  next: null,
  autoCall: true,
  cause: '',
};

const extension = { callContextId: 5, name: 'Browser', phone: '1234567890' };

export const atWork: Session = {
  ...emptySlices.session,
  status: 'signed-in',
  user: { id: '1', name: 'Asha Verma', type: 'Executive' },
  assignedCampaigns: [campaign(), campaign({ id: 173, name: 'Sales' })],
  extensions: [extension],
  campaigns: [campaign()],
  extension,
};

export const demoCenter: Center = {
  ...aCenter({ confer: ['user'], outbound: ['voice'] }),
  name: 'Embedded center',
};

const systemDevice = { device: null, missing: false };
/** The microphone is permitted, and there are no devices to choose from. */
export const devices: AudioDevices = {
  permission: 'granted',
  microphones: [],
  outputs: [],
  choices: { microphone: systemDevice, speaker: systemDevice, ringer: systemDevice },
  canChooseOutput: false,
  testing: false,
};

/** The figures of a good line. */
export const quality: CallQuality = {
  packetsSent: 1_200,
  packetsReceived: 1_180,
  packetsLost: 0,
  jitter: 4,
  roundTrip: 40,
  lossIn: 0,
  lossOut: 0,
  codec: 'opus',
  silenceLocal: 0,
  silenceRemote: 0,
};

/** A field of a record, as a CRM describes it. */
export const crmField = (over: Partial<CrmFieldConfiguration>): CrmFieldConfiguration => ({
  name: 'Subject',
  label: 'Subject',
  type: 'string',
  crmType: 'string',
  priority: 1,
  showOnPreview: true,
  searchable: true,
  requiredOnCreation: false,
  hiddenOnCreation: false,
  ...over,
});

/** A call that was connected a minute ago. */
export const interaction = (over: Partial<Interaction> = {}): Interaction =>
  anInteraction(over.id ?? 'i1', {
    phase: 'connected',
    phaseSince: NOW - 60_000,
    campaign: { id: 172, name: 'Support', processId: 1 },
    queue: { id: 1, name: 'General' },
    customer: { id: 1, name: 'Anshika Rao', phone: '+91 98765 43210' },
    agentId: '1',
    refs: { userCrtObjectId: 'u', customerCrtObjectId: 'c', mediaId: 'm', association: null },
    startedAt: NOW - 70_000,
    connectedAt: NOW - 60_000,
    ...over,
  });
