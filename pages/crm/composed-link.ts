import { combineLatest, filter } from 'rxjs';
import type { Omni, OmniProvider, SdkDomEvents } from 'omni-toolbar';
import type { Desk } from './app/desk.js';
import { DIALLING_CAMPAIGN, type RecordInfo, type ToolbarLink } from './app/toolbar.js';

const toRecord = ({ recordId, recordType, recordName, additionalInfo }: RecordInfo) => ({
  id: recordId,
  type: recordType,
  name: recordName,
  extra: additionalInfo,
});

/**
 * The same integration as in toolbar-link.ts, but without a frame: the elements are in this page. Events come as DOM
 * events of the provider, with the payloads of the SDK; the CRM's answers go to `provider.omni`.
 */
export function linkComposed(provider: OmniProvider, desk: Desk): ToolbarLink {
  const reporting = (work: Promise<unknown>): void => void work.catch((error: unknown) => desk.report(error));
  const on = <N extends keyof SdkDomEvents>(
    name: N,
    react: (detail: SdkDomEvents[N]['detail']) => unknown,
  ): void => {
    provider.addEventListener(name as string, (event) => {
      const { detail } = event as CustomEvent<SdkDomEvents[N]['detail']>;
      reporting((async () => react(detail))());
    });
  };

  // When a search fails, the toolbar shows that to the agent, who can have it tried again.
  on('omni-show-crm', async (news) => {
    const { interactionId } = news;
    try {
      await desk.showCustomer(news, (records) =>
        core().call('showMatches', { interactionId, records: records.map(toRecord) }),
      );
    } catch (error) {
      await core().call('reportSearchFailure', { interactionId });
      throw error;
    }
  });
  on('omni-handle-preview', async ({ phone }) => {
    try {
      const records = await desk.preview(phone);
      await core().call('showPreviewMatches', { phone, records: records.map(toRecord) });
    } catch (error) {
      await core().call('reportPreviewFailure', { phone });
      throw error;
    }
  });
  on('omni-on-attach-button-click', ({ interactionId, ...record }) => attach(interactionId, record));
  on('omni-on-create-button-click', ({ interactionId, objectType, data }) =>
    desk.create(interactionId, objectType, data),
  );
  // Whichever button was pressed, and whoever pressed it: these events say which record is attached now.
  on('omni-customer-linked-to-interaction', ({ interactionId }) => noteRecord(interactionId));
  on('omni-customer-unlinked-to-interaction', ({ interactionId }) => noteRecord(interactionId));
  on('omni-open-record', (record) => desk.open(record));
  on('omni-get-current-crm-record-opened', () => tellRecord(desk.shownRecord()));
  on('omni-handle-interaction-disposed', (news) =>
    desk.logDisposal(news, core().state.get('session').user?.id ?? null, []),
  );
  on('omni-interaction-ended', () => desk.ended(core().state.get('interactions')));
  on('omni-receive-data-from-app', (data) => desk.tell(`An app says: ${JSON.stringify(data)}`));

  function core(): Omni {
    if (provider.omni) return provider.omni;
    throw new Error('The contact center is not open yet. Wait a moment and try again.');
  }

  function noteRecord(interactionId: string): Promise<void> {
    const record = core().state.get(`interaction:${interactionId}`)?.record;
    return desk.note(
      interactionId,
      record ? { recordId: record.id, recordType: record.type, recordName: record.name } : null,
    );
  }

  /** Notes the attached records of all live interactions: an earlier page may have closed before it noted them. */
  function noteRecords({ events, state }: Omni): void {
    const note = (): void => state.get('interactions').forEach((id) => reporting(noteRecord(id)));
    events.pipe(filter(({ event }) => event.type === 'state.replaced')).subscribe(note);
    note();
  }

  async function attach(interactionId: string, record: RecordInfo): Promise<void> {
    await desk.note(interactionId, record);
    await core().call('attachRecord', { interactionId, record: toRecord(record) });
  }

  async function tellRecord(record: RecordInfo | null): Promise<void> {
    await core().call('reportOpenRecord', { record: record && toRecord(record) });
  }

  function followStatus({ state }: Omni): void {
    combineLatest([state.observe('session'), state.observe('presence')]).subscribe(([session, presence]) => {
      if (!session.user) desk.setStatus({ state: 'signed-out', text: 'Sign in to the toolbar' });
      else {
        const available = presence.status === 'available';
        desk.setStatus({ state: 'signed-in', text: `${session.user.name} · ${presence.label}`, available });
      }
    });
  }

  return {
    async start() {
      const omni = provider.omni ?? (await opened(provider));
      followStatus(omni);
      noteRecords(omni);
    },
    async dial({ phone, name, idempotencyKey }) {
      const { campaigns } = core().state.get('session');
      const campaign = campaigns.find(({ id }) => id === DIALLING_CAMPAIGN) ?? campaigns[0];
      if (!campaign) throw new Error('Sign in and choose a campaign in the toolbar first, then dial.');
      const channel = { kind: 'voice', name: 'voice', subType: null } as const;
      await core().call(
        'startInteraction',
        { channel, phone, name, campaignId: campaign.id },
        { idempotencyKey },
      );
    },
    recordOpened(record) {
      reporting(tellRecord(record));
      core()
        .call('sendDataToApps', { data: { kind: 'recordOpened', record } })
        .catch(() => undefined);
    },
    liveInteractions: () => Promise.resolve(core().state.get('interactions')),
    attach,
  };
}

function opened(provider: OmniProvider): Promise<Omni> {
  return new Promise((resolve, reject) => {
    provider.addEventListener('omni-provider-opened', () => provider.omni && resolve(provider.omni), {
      once: true,
    });
    provider.addEventListener('omni-provider-failed', ({ detail }) => reject(detail.error), { once: true });
  });
}
