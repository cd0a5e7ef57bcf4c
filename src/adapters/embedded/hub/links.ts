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

const asking =
  (line: LinkLine) =>
  <P, R>(operation: string) =>
  (params: P): Promise<R> =>
    line.ask(operation, params) as Promise<R>;

/** What both ends do without an answer. */
const telling = (line: LinkLine) => ({
  setTyping: (params: unknown): void => line.tell('setTyping', params),
  resync: (): void => line.tell('resync', undefined),
  close: (): void => line.close(),
});

/** The agent's end of the center, at a distance: the same interface as the engine's own. */
export function agentLink(line: LinkLine): AgentLink {
  const ask = asking(line);
  return {
    perform: <N extends CenterRequestName>(request: { name: N }) =>
      line.ask('perform', request, SECRET.has(request.name)) as Promise<CenterRequests[N]['result']>,
    send: ask('send'),
    markRead: ask('markRead'),
    history: ask('history'),
    download: ask('download'),
    reportAudio: ask('reportAudio'),
    ping: () => line.ask('ping', undefined) as Promise<void>,
    heard: (params) => line.tell('heard', params),
    ...telling(line),
  };
}

/** The customer's end, at a distance. */
export function customerLink(line: LinkLine): CustomerLink {
  const ask = asking(line);
  return {
    introduce: ask('introduce'),
    startCall: ask('startCall'),
    startChat: ask('startChat'),
    answer: ask('answer'),
    decline: ask('decline'),
    hangUp: ask('hangUp'),
    sendDtmf: ask('sendDtmf'),
    mute: ask('mute'),
    reportAudio: ask('reportAudio'),
    sendMessage: ask('sendMessage'),
    markRead: ask('markRead'),
    download: ask('download'),
    ...telling(line),
  };
}
