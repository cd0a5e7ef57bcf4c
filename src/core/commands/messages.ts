import { OmniError } from '../contract/errors.js';
import type { MessageContent, ThreadPolicy } from '../model/thread.js';
import { lengthOf, takesType } from '../model/thread-policy.js';
import type { OutgoingContent } from '../ports/messaging.js';
import { LOCAL } from '../state/threads.js';
import { badInput, flag, id, isRecord, optional, type Rule } from './check.js';
import type { CommandContext, CommandsOf } from './command.js';
import { able, inPhase, live, present } from './guards.js';

const isText = (value: unknown): value is string => typeof value === 'string';

const content: Rule = {
  expected:
    "a content: { kind: 'text', text }, { kind: 'file', name, mediaType, bytes, caption } or { kind: 'template', templateId, values }",
  test: (value) => {
    if (!isRecord(value)) return false;
    if (value.kind === 'text') return isText(value.text);
    if (value.kind === 'template') {
      return isText(value.templateId) && Array.isArray(value.values) && value.values.every(isText);
    }
    return (
      value.kind === 'file' &&
      isText(value.name) &&
      isText(value.mediaType) &&
      (value.caption === null || isText(value.caption)) &&
      Object.prototype.toString.call(value.bytes) === '[object Uint8Array]'
    );
  },
};

function allowedText(text: string, policy: ThreadPolicy, now: number): void {
  if (text.trim() === '')
    throw badInput('sendMessage', 'content.text', 'The message is empty: write something.');
  const length = lengthOf(text);
  if (length > policy.maxTextLength) {
    const problem = `The message has ${length} characters, and this channel takes at most ${policy.maxTextLength}: shorten it.`;
    throw badInput('sendMessage', 'content.text', problem);
  }
  insideWindow(policy, now);
}

function insideWindow({ windowClosesAt }: ThreadPolicy, now: number): void {
  if (windowClosesAt === null || now < windowClosesAt) return;
  throw new OmniError(
    'WRONG_STATE',
    "The time to answer freely is over until the customer writes again: send one of the channel's templates.",
    { details: { windowClosesAt } },
  );
}

function allowed(sent: OutgoingContent, policy: ThreadPolicy, now: number): void {
  switch (sent.kind) {
    case 'text':
      allowedText(sent.text, policy, now);
      break;
    case 'file':
      if (sent.bytes.length > policy.maxFileSize) {
        throw new OmniError(
          'LIMIT',
          `The file has ${sent.bytes.length} bytes, and this channel takes at most ${policy.maxFileSize}: send a smaller one.`,
          { details: { size: sent.bytes.length, limit: policy.maxFileSize } },
        );
      }
      if (!takesType(policy.mediaTypes, sent.mediaType)) {
        throw badInput(
          'sendMessage',
          'content.mediaType',
          `This channel takes no files of the type '${sent.mediaType.slice(0, 100)}': send one of ${policy.mediaTypes?.join(', ')}.`,
        );
      }
      insideWindow(policy, now);
      break;
    case 'template': {
      const template = policy.templates.find((candidate) => candidate.id === sent.templateId);
      if (!template) {
        const known = policy.templates.map((candidate) => candidate.id).join(', ') || 'none';
        throw new OmniError(
          'DATA_NOT_FOUND',
          `There is no template '${sent.templateId.slice(0, 60)}': this channel has ${known}.`,
        );
      }
      const wanted = new Set(template.text.match(/\{\{\d+\}\}/g)).size;
      if (sent.values.length !== wanted || sent.values.some((value) => value.trim() === '')) {
        throw badInput(
          'sendMessage',
          'content.values',
          `The template ${template.name} needs ${wanted} values, none of them empty.`,
        );
      }
    }
  }
}

/** Shows text in the thread before the center has it; the center's own word takes its place, by client id. */
async function showingAtOnce<T>(
  context: CommandContext,
  interactionId: string,
  clientId: string,
  text: string,
  send: () => Promise<T>,
): Promise<T> {
  const messageId = LOCAL + clientId;
  const shown: MessageContent = { kind: 'text', text };
  context.emit({
    type: 'message.added',
    interactionId,
    message: {
      id: messageId,
      clientId,
      from: 'agent',
      authorName: context.read('session').user?.name ?? '',
      at: context.now(),
      content: shown,
      status: 'sending',
      error: null,
    },
  });
  try {
    return await send();
  } catch (thrown) {
    const error = OmniError.from(thrown);
    context.emit({
      type: 'message.statusChanged',
      interactionId,
      messageId,
      status: 'failed',
      error: error.message,
    });
    throw error;
  }
}

export const messageCommands: CommandsOf<
  'sendMessage' | 'setTyping' | 'markThreadRead' | 'loadThreadHistory' | 'downloadAttachment'
> = {
  sendMessage: {
    params: { interactionId: id, content, clientId: optional(id) },
    repeatable: true,
    deadline: 60_000,
    guard: ({ read, ports, now }, { interactionId, content: sent }) => {
      inPhase(read, interactionId, ['connected', 'held']);
      present(ports.messaging, 'messaging');
      const thread = read(`thread:${interactionId}`);
      if (!thread) throw new OmniError('UNSUPPORTED', 'This interaction has no thread to write to.');
      if (sent.kind === 'file') able(read, ({ attachments }) => attachments, 'send files');
      allowed(sent, thread.policy, now());
    },
    run: (context, { interactionId, content: sent, clientId = context.key }) => {
      const messaging = present(context.ports.messaging, 'messaging');
      const send = (): Promise<{ messageId: string }> =>
        messaging.send({ interactionId, clientId, content: sent });
      return sent.kind === 'text' ? showingAtOnce(context, interactionId, clientId, sent.text, send) : send();
    },
  },
  setTyping: {
    params: { interactionId: id, typing: flag },
    instant: true,
    guard: ({ read }, { interactionId }) => void live(read, interactionId),
    run: ({ read, ports }, params) => {
      // A hint: where the channel has no such thing, nothing is missing.
      if (read('center')?.capabilities.typing) ports.messaging?.setTyping(params);
    },
  },
  markThreadRead: {
    params: { interactionId: id },
    guard: ({ read, ports }, { interactionId }) => {
      live(read, interactionId);
      present(ports.messaging, 'messaging');
    },
    run: async ({ read, ports }, { interactionId }) => {
      if (read(`thread:${interactionId}`)?.unread) await ports.messaging?.markRead({ interactionId });
    },
  },
  loadThreadHistory: {
    params: { interactionId: id, before: optional(id) },
    guard: ({ read, ports }, { interactionId, before }) => {
      live(read, interactionId);
      present(ports.messaging?.history, 'messages of earlier conversations');
      const { messages = [] } = read(`thread:${interactionId}`)?.history ?? {};
      if (before == null || messages.some((message) => message.id === before)) return;
      throw new OmniError('DATA_NOT_FOUND', 'There is no such message in the history here.');
    },
    run: async ({ read, ports, emit, inTime }, { interactionId, before: seen }) => {
      const history = read(`thread:${interactionId}`)?.history;
      const before = history?.messages[0]?.id ?? null;
      if (!history || history.status === 'complete' || (seen !== undefined && seen !== before)) return;
      const tell = (status: 'loading' | 'failed'): void =>
        emit({ type: 'thread.historyChanged', interactionId, status });
      tell('loading');
      try {
        const page = await inTime(ports.messaging!.history!({ interactionId, before }));
        const messages = page.messages.filter((message) => isRecord(message));
        emit({ type: 'thread.historyLoaded', interactionId, before, messages, more: page.more });
      } catch (thrown) {
        tell('failed');
        throw thrown;
      }
    },
  },
  downloadAttachment: {
    params: { interactionId: id, attachmentId: id },
    deadline: 60_000,
    guard: ({ read, ports }, { interactionId, attachmentId }) => {
      live(read, interactionId);
      present(ports.messaging, 'messaging');
      const { messages = [], history } = read(`thread:${interactionId}`) ?? {};
      if (
        [...messages, ...(history?.messages ?? [])].some(
          (message) => message.content.kind === 'file' && message.content.file.id === attachmentId,
        )
      )
        return;
      throw new OmniError('DATA_NOT_FOUND', 'There is no such file in this conversation.', {
        details: { attachmentId },
      });
    },
    run: ({ ports }, params) => present(ports.messaging, 'messaging').download(params),
  },
};
