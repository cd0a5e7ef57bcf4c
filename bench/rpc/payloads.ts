import type { MethodInput } from 'omni-toolbar/sdk';

/** What every candidate asks: a method of the contract with three parameters. */
export type Request = MethodInput<'initiateInteraction'>;

/** What every candidate answers: three fields, one of which says which request it belongs to. */
export interface Answer {
  readonly result: string;
  readonly reason?: string | null | undefined;
  readonly interactionId?: string | undefined;
}

export function request(index: number): Request {
  return { channelType: 'voice', channelDetails: { phone: phone(index) }, campaignId: 172 };
}

export function answer({ channelDetails }: { readonly channelDetails: { readonly phone?: string } }): Answer {
  return { result: 'success', reason: null, interactionId: `call-${channelDetails.phone}` };
}

/** Whether an answer belongs to its request. */
export function belongs({ interactionId }: Answer, index: number): boolean {
  return interactionId === `call-${phone(index)}`;
}

const phone = (index: number): string => `+1415${String(index).padStart(7, '0')}`;

/** A missed call for the agent's bell, as the contract has it: about 700 bytes of JSON. */
export function notification(index: number) {
  const id = `notification-${String(index).padStart(6, '0')}`;
  return {
    notificationId: id,
    displayMessage: 'Missed call from Mira Okafor, who waited 43 seconds in the queue Front desk',
    severity: 2,
    type: 'CALL',
    subType: 'MISSED_CALL',
    specificInfo: {
      contextId: 'd4ca-66d7b6a3-vce-4821-8890-1c5f0d6a77e2',
      context: 'customer',
      campaignId: 172,
      customerId: 9_001,
      name: 'Mira Okafor',
      contact: 'mira.okafor@example.com',
      dateAdded: '2025-07-06T09:56:40+0530',
      phoneInfo: { phone: '+14155550123', displayPhone: '+1 415 555 0123' },
      additionalParams: { notificationId: id, queueId: 9, queueName: 'Front desk', agentId: 'executive' },
    },
    consolidationCount: 1,
    dateAdded: '2025-07-06T09:56:40+0530',
  };
}
