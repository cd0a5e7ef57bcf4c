/** The request of every candidate: a method of the contract with two parameters. */
export interface Request {
  readonly message: string;
  readonly variant: 'info';
}

/** The answer of every candidate: a text that names the request to which it belongs. */
export type Answer = string;

export function request(index: number): Request {
  return { message: `Toast ${index}`, variant: 'info' };
}

export function answer({ message }: Request): Answer {
  return `shown: ${message}`;
}

/** Whether an answer belongs to its request. */
export function belongs(given: Answer, index: number): boolean {
  return given === `shown: Toast ${index}`;
}

/** A missed call for the agent's bell, in the form of the contract: about 700 bytes of JSON. */
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
