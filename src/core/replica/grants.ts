import type { CommandName } from '../commands/catalog.js';
import type { DomainEvent, Transient } from '../model/events.js';
import type { Interaction } from '../model/interaction.js';
import type { StateKey, StateValue, FixedSlices } from '../model/state.js';
import { blankDialer, blankEvent, blankInteraction, blankNotification, blankText } from './phones.js';

/** What a replica may get beyond what every replica gets. */
export interface ReplicaGrants {
  /** Conversations: threads, messages, typing, files. */
  readonly threads: boolean;
  /** The colleagues and queues to which an interaction can be given. */
  readonly directory: boolean;
  /** Telephone numbers, also those inside of texts. */
  readonly phones: boolean;
  /** The audio devices of the toolbar's page, by name, and the right to choose and test them. */
  readonly devices: boolean;
}

/** What a page of another origin gets by default. */
export const NO_GRANTS: ReplicaGrants = { threads: false, directory: false, phones: false, devices: false };

type Blanks = { readonly [K in keyof FixedSlices]?: (value: FixedSlices[K]) => FixedSlices[K] };

const withoutPhones: Blanks = {
  notifications: (notifications) => notifications.map(blankNotification),
  callbacks: (callbacks) => callbacks.map((callback) => ({ ...callback, phone: '' })),
  preview: (preview) => preview && { ...preview, phone: '' },
  prefill: (prefill) => ({ ...prefill, dialer: blankDialer(prefill.dialer) }),
  dialerPhone: () => '',
  toasts: (toasts) => toasts.map((toast) => ({ ...toast, message: blankText(toast.message) })),
};

/** A slice as a replica with these grants may see it; undefined: it may not see it. */
export function grantedSlice(grants: ReplicaGrants, key: StateKey, value: unknown): unknown {
  if (key.startsWith('thread:')) return grants.threads ? value : undefined;
  if (key === 'directory') return grants.directory ? value : [];
  if (key === 'devices') return grants.devices ? value : null;
  if (grants.phones) return value;
  if (key.startsWith('interaction:')) return blankInteraction(value as Interaction);
  const blank = Object.hasOwn(withoutPhones, key)
    ? (withoutPhones[key as keyof FixedSlices] as ((value: unknown) => StateValue<StateKey>) | undefined)
    : undefined;
  return blank ? blank(value) : value;
}

/** An event as a replica with these grants may see it; null: it may not see it. */
export function grantedEvent(grants: ReplicaGrants, event: DomainEvent): DomainEvent | null {
  const { type } = event;
  if (type.startsWith('thread.') || type.startsWith('message.')) return grants.threads ? event : null;
  if (type === 'directory.listed' && !grants.directory) return null;
  if (type === 'devices.changed' && !grants.devices) return null;
  // These are for apps, not for the page around the toolbar.
  if (type === 'data.sentToApps' || type === 'data.sentToApp') return null;
  return grants.phones ? event : blankEvent(event);
}

export function grantedTransient(grants: ReplicaGrants, { type }: Transient): boolean {
  if (type === 'microphone') return grants.devices;
  return type !== 'typing' || grants.threads;
}

/** Commands that need a grant. All others are open to every replica. */
const NEEDS = new Map<string, keyof ReplicaGrants>([
  ['downloadAttachment', 'threads'],
  ['loadThreadHistory', 'threads'],
  ['chooseDevice', 'devices'],
  ['testMicrophone', 'devices'],
  ['preferRinging', 'devices'],
  ['playTestSound', 'devices'],
] satisfies [CommandName, keyof ReplicaGrants][]);

/** The grant that a command lacks, if it lacks one. */
export function missingGrant(grants: ReplicaGrants, name: string): keyof ReplicaGrants | undefined {
  const needed = NEEDS.get(name);
  return needed && !grants[needed] ? needed : undefined;
}
