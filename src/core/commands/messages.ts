import { OmniError, reasonOf } from '../contract/errors.js';
import { isRecord, isText } from '../model/data.js';
import { placeholders } from '../model/templates.js';
import type { ThreadPolicy } from '../model/thread.js';
import { lengthOf, takesType } from '../model/thread-policy.js';
import type { OutgoingContent } from '../ports/messaging.js';
import { LOCAL } from '../state/threads.js';
import { anyText, badInput, flag, id, list, onInteraction, optional, shaped, type Rule } from './check.js';
import type { CommandContext, CommandsOf } from './command.js';
import { able, inPhase, live, present, whenLive } from './guards.js';

/** What a content of each kind must have. */
const CONTENTS = new Map<unknown, Rule>([
  ['text', shaped('', { text: anyText })],
  ['template', shaped('', { templateId: anyText, values: list(anyText) })],
  [
    'file',
    shaped('', {
      name: anyText,
      mediaType: anyText,
      caption: { expected: '', test: (value) => value === null || isText(value) },
      bytes: {
        expected: '',
        test: (value) => Object.prototype.toString.call(value) === '[object Uint8Array]',
      },
    }),
  ],
]);

const content: Rule = {
  expected:
    "a content: { kind: 'text', text }, { kind: 'file', name, mediaType, bytes, caption } or { kind: 'template', templateId, values }",
  test: (value) => isRecord(value) && (CONTENTS.get(value.kind)?.test(value) ?? false),
};

/** The agent reads this message, so it says in plain words what is wrong with what they wrote. */
const unfit = (part: string, problem: string): OmniError =>
  badInput('sendMessage', `content.${part}`, problem);

function insideWindow({ windowClosesAt }: ThreadPolicy, now: number): void {
  if (windowClosesAt === null || now < windowClosesAt) return;
  throw new OmniError(
    'WRONG_STATE',
    'The reply window is closed until the customer writes again: send a template.',
    { details: { windowClosesAt, reason: 'window' } },
  );
}

function allowed(sent: OutgoingContent, policy: ThreadPolicy, now: number): void {
  switch (sent.kind) {
    case 'text': {
      const { maxTextLength } = policy;
      const length = lengthOf(sent.text);
      if (sent.text.trim() === '') throw unfit('text', 'The message is empty: write something.');
      if (length > maxTextLength)
        throw unfit(
          'text',
          `The message has ${length} characters, and this channel takes at most ${maxTextLength}: shorten it.`,
        );
      insideWindow(policy, now);
      break;
    }
    case 'file':
      if (sent.bytes.length > policy.maxFileSize) {
        throw new OmniError(
          'LIMIT',
          `The file has ${sent.bytes.length} bytes, and this channel takes at most ${policy.maxFileSize}: send a smaller one.`,
          { details: { size: sent.bytes.length, limit: policy.maxFileSize } },
        );
      }
      if (!takesType(policy.mediaTypes, sent.mediaType)) {
        throw unfit(
          'mediaType',
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
      const wanted = placeholders(template).length;
      if (sent.values.length !== wanted || sent.values.some((value) => value.trim() === '')) {
        throw unfit('values', `The template ${template.name} needs ${wanted} values, none of them empty.`);
      }
    }
  }
}

/** Shows text in the thread at once. The center's own message replaces it later: both have the same client id. */
async function showingAtOnce<T>(
  context: CommandContext,
  interactionId: string,
  clientId: string,
  text: string,
  send: () => Promise<T>,
): Promise<T> {
  const messageId = LOCAL + clientId;
  context.emit({
    type: 'message.added',
    interactionId,
    message: {
      id: messageId,
      clientId,
      from: 'agent',
      authorName: context.read('session').user?.name ?? '',
      at: context.now(),
      content: { kind: 'text', text },
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
      reason: reasonOf(error),
    });
    throw error;
  }
}

export const messageCommands: CommandsOf<
  'sendMessage' | 'setTyping' | 'markThreadRead' | 'loadThreadHistory' | 'downloadAttachment'
> = {
  sendMessage: {
    params: { ...onInteraction, content, clientId: optional(id) },
    repeatable: true,
    deadline: 60_000,
    guard: ({ read, ports, now }, { interactionId, content: sent }) => {
      inPhase(read, interactionId, ['connected', 'held']);
      present(ports.messaging, 'messaging');
      const thread = read(`thread:${interactionId}`);
      if (!thread) throw new OmniError('UNSUPPORTED', 'This interaction has no thread to write to.');
      if (sent.kind === 'file') able(read, 'attachments', 'send files');
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
    params: { ...onInteraction, typing: flag },
    instant: true,
    guard: whenLive,
    run: ({ read, ports }, params) => {
      // Typing is only a hint: on a channel without it nothing is lost, so nothing is thrown.
      if (read('center')?.capabilities.typing) ports.messaging?.setTyping(params);
    },
  },
  markThreadRead: {
    params: onInteraction,
    guard: ({ read, ports }, { interactionId }) => {
      live(read, interactionId);
      present(ports.messaging, 'messaging');
    },
    run: async ({ read, ports }, { interactionId }) => {
      if (read(`thread:${interactionId}`)?.unread) await ports.messaging?.markRead({ interactionId });
    },
  },
  loadThreadHistory: {
    params: { ...onInteraction, before: optional(id) },
    guard: ({ read, ports }, { interactionId, before }) => {
      live(read, interactionId);
      present(ports.messaging?.history, 'messages of earlier conversations');
      const { messages = [] } = read(`thread:${interactionId}`)?.history ?? {};
      if (before == null || messages.some((message) => message.id === before)) return;
      throw new OmniError('DATA_NOT_FOUND', 'There is no such message here.');
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
    params: { ...onInteraction, attachmentId: id },
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
      throw new OmniError('DATA_NOT_FOUND', 'There is no such file here.', {
        details: { attachmentId },
      });
    },
    run: ({ ports }, params) => present(ports.messaging, 'messaging').download(params),
  },
};
