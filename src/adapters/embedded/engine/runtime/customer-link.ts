import { OmniError } from '../../../../core/contract/errors.js';
import type { CustomerLink, CustomerUpdate, PageIdentity } from '../api.js';
import {
  answer,
  leave,
  muteCustomer,
  pageArrives,
  pageLeaves,
  roleOf,
  pressKeys,
} from '../rules/customer-pages.js';
import { reportAudio } from '../rules/audio.js';
import { introduce, isOf, startInbound, threadIdOf } from '../rules/customers.js';
import type { Draft } from '../rules/draft.js';
import { customerSends, markRead } from '../rules/messages.js';
import { find } from '../state/records.js';
import { TALKING } from '../rules/lookup.js';
import type { LinkParts } from './agent-link.js';
import { once } from './answers.js';
import { asking } from './asking.js';
import { fetchFile, keepFile, outgoing } from './files.js';
import { checkIntroduction, checkStart } from './requests.js';

/** Connects one page of a customer. */
export function connectCustomer(
  { kernel, storage, configuration, started }: LinkParts,
  customerKey: string,
  sink: (update: CustomerUpdate) => void,
  identity: PageIdentity,
): CustomerLink {
  const page = kernel.pages.addCustomer(customerKey, sink, identity.incarnation);
  const isHere = (): boolean => kernel.pages.customers.get(customerKey) === page;
  const owner = `customer:${customerKey}`;

  const ask = asking(kernel, isHere, started);
  const act = <T>(key: string, name: string, rule: (draft: Draft) => T): Promise<T> =>
    ask(() => kernel.decide((draft) => once(draft, owner, key, name, rule)));
  const start = (key: string, name: string, given: unknown): Promise<{ conversationId: string }> =>
    act(key, name, (draft) => {
      const { channel, campaignId } = checkStart(given);
      if (name === 'startChat' && channel.trim().toLowerCase() === 'voice') {
        throw new OmniError('REQUIRED_FIELD_MISSING', 'channel is voice: use startCall for a call.');
      }
      return { conversationId: startInbound(draft, customerKey, channel, campaignId) };
    });
  const show = (): void => {
    if (!isHere()) return;
    page.told.clear();
    kernel.refresh();
  };

  void started.then(() =>
    kernel.background(async () => {
      await kernel.decide((draft) => pageArrives(draft, customerKey));
      show();
    }),
  );

  return {
    introduce: (given) =>
      ask(() =>
        kernel.decide((draft) => {
          const { name, phone } = checkIntroduction(given);
          introduce(draft, customerKey, name, phone);
          pageArrives(draft, customerKey);
        }),
      ),
    startCall: ({ campaignId, key }) => start(key, 'startCall', { channel: 'voice', campaignId }),
    startChat: ({ channel, campaignId, key }) => start(key, 'startChat', { channel, campaignId }),
    answer: ({ conversationId, key }) =>
      act(key, 'answer', (draft) => answer(draft, customerKey, conversationId)),
    decline: ({ conversationId, key }) =>
      act(key, 'decline', (draft) => leave(draft, customerKey, conversationId)),
    hangUp: ({ conversationId, key }) =>
      act(key, 'hangUp', (draft) => leave(draft, customerKey, conversationId)),
    sendDtmf: ({ conversationId, digits, key }) =>
      act(key, 'sendDtmf', (draft) => pressKeys(draft, customerKey, conversationId, String(digits))),
    mute: ({ conversationId, muted, key }) =>
      act(key, 'mute', (draft) => muteCustomer(draft, customerKey, conversationId, muted === true)),

    reportAudio: ({ conversationId, broken }) =>
      ask(() =>
        kernel.decide((draft) => {
          const role = roleOf(draft, customerKey, conversationId);
          const memberId = role.kind === 'phone' ? role.phone.id : role.conversation.customerKey;
          reportAudio(draft, role.conversation.id, memberId, broken === true);
        }),
      ),

    sendMessage: ({ conversationId, clientId, content }) =>
      ask(async () => {
        const sent = outgoing(content, owner, clientId, configuration.messaging.maxFileSize);
        const send = (draft: Draft): string => {
          roleOf(draft, customerKey, conversationId);
          return customerSends(draft, conversationId, { clientId, content: sent, failure: null }, (agentId) =>
            kernel.pages.isAgentOnline(draft.state, agentId),
          );
        };
        const messageId = await kernel.decide(send, () => {
          kernel.rehearse(send);
          return keepFile(storage, content, sent);
        });
        return { messageId };
      }),

    setTyping({ conversationId, typing }) {
      const conversation = find(kernel.state.conversations, conversationId);
      const customer = find(kernel.state.customers, customerKey);
      if (!isHere() || !conversation || !customer || !isOf(conversation, customer)) return;
      for (const leg of conversation.legs) {
        if (TALKING.includes(leg.phase)) kernel.pages.agentTyping(kernel.state, leg.agentId, leg.id, typing);
      }
    },

    markRead: ({ conversationId }) =>
      ask(() =>
        kernel.decide((draft) =>
          markRead(draft, roleOf(draft, customerKey, conversationId).conversation, 'customer'),
        ),
      ),

    download: ({ channel, attachmentId }) =>
      ask(() => {
        const customer = find(kernel.state.customers, customerKey);
        const threadId = customer && threadIdOf(channel, customer);
        return fetchFile(storage, kernel.state, threadId ? [threadId] : [], attachmentId);
      }),

    resync: () => void ask(async () => show()).catch(() => undefined),
    close() {
      if (!isHere()) return;
      kernel.pages.customers.delete(customerKey);
      void started.then(() =>
        kernel.miss(
          () => kernel.pages.customers.has(customerKey),
          (draft) => pageLeaves(draft, customerKey),
        ),
      );
    },
  };
}
