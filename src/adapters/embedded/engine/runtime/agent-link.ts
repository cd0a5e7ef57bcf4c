import type {
  CenterRequest,
  CenterRequestName,
  CenterRequests,
} from '../../../../core/ports/contact-center.js';
import type { AgentLink, AgentUpdate, CenterStorage, PageIdentity, PasswordHash } from '../api.js';
import type { CenterConfiguration } from '../configuration/types.js';
import { historyView } from '../projection/threads.js';
import { pageArrives, pageHears, pageLeaves } from '../rules/agent-pages.js';
import { reportAudio } from '../rules/audio.js';
import type { Draft } from '../rules/draft.js';
import { partOf, sessionOf, type Part } from '../rules/lookup.js';
import { agentSends, markRead, threadOf } from '../rules/messages.js';
import { notify } from '../rules/notices.js';
import { performRule, type RuleRequests } from '../rules/perform.js';
import { find } from '../state/records.js';
import { once } from './answers.js';
import { asking } from './asking.js';
import type { Faults } from './faults.js';
import { fetchFile, keepFile, outgoing } from './files.js';
import type { Kernel } from './kernel.js';
import { checkPassword } from './passwords.js';
import { checkRequest } from './requests.js';

export interface LinkParts {
  readonly kernel: Kernel;
  readonly storage: CenterStorage;
  readonly configuration: CenterConfiguration;
  readonly hash: PasswordHash;
  readonly faults: Faults;
  /** Resolves when the center has started. */
  readonly started: Promise<void>;
}

/** Connects one page of an agent. */
export function connectAgent(
  parts: LinkParts,
  tab: string,
  sink: (update: AgentUpdate) => void,
  identity: PageIdentity,
): AgentLink {
  const { kernel, storage, configuration, hash, faults, started } = parts;
  const page = kernel.pages.addAgent(tab, sink, identity.incarnation);
  const isHere = (): boolean => kernel.pages.agents.get(tab) === page;
  const greet = async (): Promise<void> => {
    if (isHere()) await kernel.greetAgent(tab);
  };

  const ask = asking(kernel, isHere, started, () => faults.whenAgentsReach());
  const hear = (): Promise<void> => hearFrom(kernel, tab, configuration.settings);
  const ownPart = (draft: Draft, interactionId: string): Part =>
    partOf(draft, sessionOf(draft, tab).agentId, interactionId);

  void started.then(() =>
    kernel.background(async () => {
      await hear();
      await kernel.decide((draft) => pageArrives(draft, tab));
      await greet();
    }),
  );

  return {
    async perform<N extends CenterRequestName>({ name, params: given, key }: CenterRequest<N>) {
      const params = checkRequest(name, given);
      let checked: unknown = params;
      if (name === 'signIn') {
        const { username, password, takeOver } = params as CenterRequests['signIn']['params'];
        await started;
        checked = { agentId: await checkPassword(configuration, hash, username, password), takeOver };
      }
      return ask(async () => {
        await hear();
        return kernel.decide((draft) =>
          once(draft, `agent:${tab}`, key, name, (fresh) =>
            performRule(fresh, tab, name, checked as RuleRequests[N]['params']),
          ),
        );
      });
    },

    send: ({ interactionId, clientId, content }) =>
      ask(async () => {
        await hear();
        const sent = outgoing(content, tab, clientId, configuration.messaging.maxFileSize);
        const send = (failure: string | null) => (draft: Draft) =>
          agentSends(draft, ownPart(draft, interactionId), { clientId, content: sent, failure });
        const messageId = await kernel.decide(
          (draft) => send(faults.nextFailure())(draft),
          () => {
            // A message that may not be sent is refused here, before the bytes of its file are stored.
            kernel.rehearse(send(null));
            return keepFile(storage, content, sent);
          },
        );
        return { messageId };
      }),

    setTyping({ interactionId, typing }) {
      const session = find(kernel.state.sessions, tab);
      if (!session || !isHere()) return;
      for (const conversation of Object.values(kernel.state.conversations)) {
        const mine = conversation.legs.some(
          (leg) => leg.id === interactionId && leg.agentId === session.agentId,
        );
        if (mine) kernel.pages.typing(conversation.customerKey, conversation.id, typing);
      }
    },

    markRead: ({ interactionId }) =>
      ask(() =>
        kernel.decide((draft) => markRead(draft, ownPart(draft, interactionId).conversation, 'agent')),
      ),

    history: ({ interactionId, before }) =>
      ask(async () => kernel.rehearse((draft) => historyView(draft, ownPart(draft, interactionId), before))),

    download: ({ interactionId, attachmentId }) =>
      ask(() => {
        const { conversation } = kernel.rehearse((draft) => ownPart(draft, interactionId));
        const threadIds = [threadOf(conversation), ...(conversation.history ?? [])];
        return fetchFile(storage, kernel.state, threadIds, attachmentId);
      }),

    reportAudio: ({ interactionId, broken }) =>
      ask(() =>
        kernel.decide((draft) => {
          const { conversation, leg } = ownPart(draft, interactionId);
          reportAudio(draft, conversation.id, leg.id, broken === true);
        }),
      ),

    ping: () => ask(hear),
    heard({ interactionId }) {
      ask(() => kernel.decide((draft) => pageHears(draft, tab, interactionId))).catch(() => undefined);
    },
    resync: () => void ask(greet).catch(() => undefined),
    close() {
      if (!isHere()) return;
      kernel.pages.agents.delete(tab);
      void started.then(() =>
        kernel.miss(
          () => kernel.pages.agents.has(tab),
          (draft) => pageLeaves(draft, tab),
        ),
      );
    },
  };
}

/** Notes that a page is still there, and tells the agent when it was silent for too long. */
async function hearFrom(
  kernel: Kernel,
  tab: string,
  { pingInterval, pingNotificationTimeout }: CenterConfiguration['settings'],
): Promise<void> {
  const session = find(kernel.state.sessions, tab);
  if (!session) return;
  const gap = kernel.now() - session.heardAt;
  if (gap < pingInterval / 2) return;
  await kernel.decide((draft) => {
    if (!find(draft.state.sessions, tab)) return;
    draft.emit({ type: 'session.heard', tab });
    if (gap > pingNotificationTimeout + pingInterval) {
      notify(draft, session.agentId, {
        text: `The center did not hear from this page for ${Math.round(gap / 1_000)} seconds.`,
        severity: 2,
        subType: 'notification.connection.type',
      });
    }
  });
}
