import {
  connectCustomer,
  openEmbedded,
  type CustomerConnection,
  type CustomerView,
} from '../../../src/adapters/embedded/index.js';
import type { Omni } from '../../../src/core/types.js';

/** What a page of these tests offers to the page that frames it. */
export interface Tab {
  openAgent(center: string): Promise<Omni>;
  openCustomer(center: string): Promise<{ customer: CustomerConnection; view(): CustomerView | null }>;
}

declare global {
  interface Window {
    tab?: Tab;
  }
}

window.tab = {
  openAgent: (center) => openEmbedded({ center }),
  async openCustomer(center) {
    const customer = await connectCustomer({ center });
    let latest: CustomerView | null = null;
    customer.view$.subscribe((view) => (latest = view));
    return { customer, view: () => latest };
  },
};
