import type { CenterRequestName, CenterRequests } from '../../../core/ports/contact-center.js';
import type { AgentLink, CustomerLink } from '../engine/index.js';

/** A line to the center, whichever page runs it. */
export interface LinkLine {
  /** Secret parameters travel sealed. */
  ask(operation: string, params: unknown, secret?: boolean): Promise<unknown>;
  tell(operation: string, params: unknown): void;
  close(): void;
}

/** What carries a password. */
const SECRET: ReadonlySet<CenterRequestName> = new Set(['signIn']);

/** The agent's end of the center, at a distance: the same interface as the engine's own. */
export function agentLink(line: LinkLine): RemoteAgentLink {
  return {
    perform: <N extends CenterRequestName>(request: { name: N }) =>
      line.ask('perform', request, SECRET.has(request.name)) as Promise<CenterRequests[N]['result']>,
    send: (params) => line.ask('send', params) as Promise<{ messageId: string }>,
    setTyping: (params) => line.tell('setTyping', params),
    markRead: (params) => line.ask('markRead', params) as Promise<void>,
    history: (params) => line.ask('history', params) as ReturnType<AgentLink['history']>,
    download: (params) => line.ask('download', params) as ReturnType<AgentLink['download']>,
    reportAudio: (params) => line.ask('reportAudio', params) as Promise<void>,
    ping: () => line.ask('ping', undefined) as Promise<void>,
    resync: () => line.tell('resync', undefined),
    close: () => line.close(),
  };
}

/** At a distance a ping is also answered. */
export interface RemoteAgentLink extends Omit<AgentLink, 'ping'> {
  ping(): Promise<void>;
}

/** The customer's end, at a distance. */
export function customerLink(line: LinkLine): CustomerLink {
  const asking =
    <P, R>(operation: string) =>
    (params: P): Promise<R> =>
      line.ask(operation, params) as Promise<R>;
  return {
    introduce: asking('introduce'),
    startCall: asking('startCall'),
    startChat: asking('startChat'),
    answer: asking('answer'),
    decline: asking('decline'),
    hangUp: asking('hangUp'),
    sendDtmf: asking('sendDtmf'),
    mute: asking('mute'),
    reportAudio: asking('reportAudio'),
    sendMessage: asking('sendMessage'),
    setTyping: (params) => line.tell('setTyping', params),
    markRead: asking('markRead'),
    download: asking('download'),
    resync: () => line.tell('resync', undefined),
    close: () => line.close(),
  };
}
