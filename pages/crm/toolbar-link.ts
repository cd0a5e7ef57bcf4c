import type { EventPayload, Sdk } from 'omni-toolbar/sdk';
import type { Desk } from './app/desk.js';
import { DIALLING_CAMPAIGN, isRecordInfo, type ToolbarLink } from './app/toolbar.js';

/**
 * The whole integration with the framed toolbar. `desk` is the CRM: it searches, opens and stores records.
 * Everything else is the SDK, which the script tag in index.html put on the page.
 */
export function linkToolbar(sdk: Sdk, desk: Desk): ToolbarLink {
  const reporting = (work: Promise<unknown>): void => void work.catch((error: unknown) => desk.report(error));

  // The toolbar tells what happens; the CRM answers with what it knows.
  // A listener that searches returns its promise: when the search fails, the toolbar shows that, and the agent can have
  // it tried again.
  sdk.on('showCrm', (news) =>
    desk.showCustomer(news, (records) =>
      sdk.showMultipleRecordsForInteraction({
        interactionId: news.interactionId,
        recordsInfo: [...records],
      }),
    ),
  );
  sdk.on('handlePreview', async ({ phone }) => {
    const records = await desk.preview(phone);
    await sdk.showMultipleRecordsForPreview({ phone, recordsInfo: [...records] });
  });
  sdk.on('onAttachButtonClick', ({ interactionId, recordId, recordType, recordName }) => {
    reporting(attach(interactionId, { recordId, recordType, recordName }));
  });
  sdk.on('onCreateButtonClick', ({ interactionId, objectType, data }) => {
    reporting(desk.create(interactionId, objectType, data));
  });
  // Whichever button was pressed, and whoever pressed it (an app, another page of this CRM): these events say what is
  // attached now.
  sdk.on('customerLinkedToInteraction', ({ interactionId }) => reporting(noteRecords(interactionId)));
  sdk.on('customerUnlinkedToInteraction', ({ interactionId }) => reporting(desk.note(interactionId, null)));
  sdk.on('openRecord', (record) => desk.open(record));
  sdk.on('getCurrentCrmRecordOpened', () => {
    reporting(sdk.sendCurrentCrmRecordOpened({ crmRecordInfo: desk.shownRecord() }));
  });
  // This listener returns its promise as well: if this page closes before the activity is written, the toolbar tells
  // the next page again.
  sdk.on('handleInteractionDisposed', (news) =>
    Promise.all([currentUser(), codesOf(news.campaignId)])
      .then(([user, codes]) => desk.logDisposal(news, user?.userId ?? null, codes))
      .catch((error: unknown) => desk.report(error)),
  );
  // The event does not say which: those that are left do.
  sdk.on('interactionEnded', () => reporting(liveInteractions().then((ids) => desk.ended(ids))));
  sdk.on('receiveDataFromApp', (data) => desk.tell(`An app says: ${JSON.stringify(data)}`));

  // A key moves the focus into the toolbar. From there on the toolbar's own shortcuts work.
  addEventListener('keydown', ({ altKey, shiftKey, code }) => {
    if (altKey && shiftKey && code === 'KeyO') document.getElementById('ameyoIframe')?.focus();
  });

  // Who is signed in, and whether calls can come.
  let availability: EventPayload<'userAvailabilityStatusChanged'> | undefined;
  sdk.on('loginStatus', () => reporting(showStatus()));
  sdk.on('userAvailabilityStatusChanged', (news) => {
    availability = news;
    reporting(showStatus());
  });

  async function showStatus(): Promise<void> {
    const user = await currentUser();
    // Read only now: another change of availability may have come while `getCurrentUser` was pending.
    const { statusDescription: description, isAvailable: available } = availability ?? {};
    if (!user) desk.setStatus({ state: 'signed-out', text: 'Sign in to the toolbar' });
    else
      desk.setStatus({
        state: 'signed-in',
        text: [user.userName, description].filter(Boolean).join(' · '),
        available: available ?? undefined,
      });
  }

  /** Null when nobody is signed in: also for a moment after a disposition with which the agent signs out. */
  function currentUser() {
    return sdk.getCurrentUser().catch(() => null);
  }

  async function codesOf(campaignId: number | string | null | undefined) {
    if (campaignId === null || campaignId === undefined) return [];
    return sdk.getDispositionCodesWithDispositionClass({ campaignId: Number(campaignId) }).catch(() => []);
  }

  /** None when nobody is signed in. */
  async function live() {
    return (await currentUser()) ? sdk.getAllLiveInteractionsForAgent() : [];
  }

  async function liveInteractions(): Promise<readonly string[]> {
    return (await live()).map(({ data }) => data.id);
  }

  /** Notes in the CRM which records are attached: to this interaction, or to all live ones. */
  async function noteRecords(interactionId?: string): Promise<void> {
    for (const { data } of await live()) {
      if (interactionId === undefined || interactionId === data.id)
        await desk.note(data.id, (data.linked_objects ?? []).find(isRecordInfo) ?? null);
    }
  }

  async function attach(
    interactionId: string,
    record: { recordId: string; recordType: string; recordName: string },
  ) {
    await desk.note(interactionId, record);
    await sdk.setRecordInfoForInteraction({ interactionId, ...record });
  }

  return {
    async start() {
      await sdk.initialize({ context: 'crm', origin: location.origin, instanceId: 'ameyoIframe' });
      await sdk.onLoadHandler({ isLoaded: true });
      await showStatus();
      // An earlier page may have closed before it noted all attached records.
      reporting(noteRecords());
    },
    async dial({ phone, name, idempotencyKey }) {
      const campaigns = await sdk.getSelectedCampaigns();
      const campaign = campaigns.find(({ campaignId }) => campaignId === DIALLING_CAMPAIGN) ?? campaigns[0];
      if (!campaign) throw new Error('Choose a campaign in the toolbar first, then dial.');
      await sdk.initiateInteraction({
        channelType: 'voice',
        channelDetails: { phone, name },
        campaignId: campaign.campaignId,
        idempotencyKey,
      });
    },
    recordOpened(record) {
      reporting(sdk.sendCurrentCrmRecordOpened({ crmRecordInfo: record }));
      sdk.sendDataToApp({ contextData: { kind: 'recordOpened', record } }).catch(() => undefined);
    },
    liveInteractions,
    attach: (interactionId, { recordId, recordType, recordName }) =>
      attach(interactionId, { recordId, recordType, recordName }),
  };
}
