import * as z from 'zod/mini';
import '../../../../core/contract/zod.js';
import { OmniError } from '../../../../core/contract/errors.js';
import type { Attachment } from '../../../../core/model/thread.js';
import type { OutgoingContent } from '../../../../core/ports/messaging.js';
import type { CenterStorage } from '../api.js';
import { digest } from '../identity.js';
import type { Outgoing } from '../rules/messages.js';
import { refusal } from '../rules/refusal.js';
import type { CenterState } from '../state/types.js';

const MAX_FILE_NAME = 200;
const MAX_FILE_TYPE = 100;
const DEFAULT_TYPE = 'application/octet-stream';

const schema = z.object({
  clientId: z.string().check(z.minLength(1), z.maxLength(400)),
  content: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), text: z.string() }),
    z.object({
      kind: z.literal('template'),
      templateId: z.string(),
      values: z.array(z.string()).check(z.maxLength(50)),
    }),
    z.object({
      kind: z.literal('file'),
      name: z.string(),
      mediaType: z.string(),
      bytes: z.instanceof(Uint8Array),
      caption: z.nullable(z.string()),
    }),
  ]),
});

const readable = (bytes: number): string =>
  bytes >= 1_048_576 ? `${Math.round((bytes / 1_048_576) * 10) / 10} MB` : `${Math.ceil(bytes / 1_024)} kB`;

/** What goes into the thread: plain data, and of a file everything but its bytes. */
export function outgoing(
  content: OutgoingContent,
  owner: string,
  clientId: string,
  maxSize: number,
): Outgoing {
  const { data, success } = schema.safeParse({ clientId, content });
  if (!success) {
    throw new OmniError(
      'REQUIRED_FIELD_MISSING',
      'A message needs a clientId and a content: text, a template with values, or a file with name, mediaType and bytes.',
    );
  }
  const sent = data.content;
  if (sent.kind !== 'file') return sent;
  const { byteLength } = sent.bytes;
  if (byteLength === 0)
    throw refusal('REQUIRED_FIELD_MISSING', 'unfit', 'The file is empty: choose another.');
  if (byteLength > maxSize) {
    throw refusal(
      'LIMIT',
      'unfit',
      `The file has ${readable(byteLength)}; at most ${readable(maxSize)} are allowed: choose a smaller one.`,
    );
  }
  const file: Attachment = {
    id: `file-${digest(`${owner}|${clientId}`)}`,
    name: sent.name.slice(0, MAX_FILE_NAME) || 'file',
    mediaType: sent.mediaType.slice(0, MAX_FILE_TYPE) || DEFAULT_TYPE,
    size: byteLength,
  };
  return { kind: 'file', file, caption: sent.caption };
}

export async function keepFile(
  storage: CenterStorage,
  content: OutgoingContent,
  sent: Outgoing,
): Promise<void> {
  if (content.kind !== 'file' || sent.kind !== 'file') return;
  try {
    await storage.putBlob(sent.file.id, content.bytes);
  } catch (cause) {
    throw new OmniError('LIMIT', 'The file could not be stored: free some space, or send a smaller one.', {
      details: { reason: 'file-unstored' },
      cause,
    });
  }
}

export async function fetchFile(
  storage: CenterStorage,
  state: CenterState,
  threadIds: readonly string[],
  attachmentId: string,
): Promise<{ name: string; mediaType: string; bytes: Uint8Array }> {
  for (const id of threadIds) {
    for (const { content } of state.threads[id]?.messages ?? []) {
      if (content.kind !== 'file' || content.file.id !== attachmentId) continue;
      const bytes = await storage.getBlob(attachmentId);
      if (!bytes) break;
      return { name: content.file.name, mediaType: content.file.mediaType, bytes };
    }
  }
  throw refusal('DATA_NOT_FOUND', 'gone', 'There is no such attachment here, or its content is gone.');
}
