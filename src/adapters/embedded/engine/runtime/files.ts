import { OmniError } from '../../../../core/contract/errors.js';
import type { Attachment } from '../../../../core/model/thread.js';
import type { OutgoingContent } from '../../../../core/ports/messaging.js';
import type { CenterStorage } from '../api.js';
import { digest } from '../identity.js';
import type { Outgoing } from '../rules/messages.js';
import type { CenterState } from '../state/types.js';

const MAX_FILE_NAME = 200;
const DEFAULT_TYPE = 'application/octet-stream';

const readable = (bytes: number): string =>
  bytes >= 1_048_576 ? `${Math.round((bytes / 1_048_576) * 10) / 10} MB` : `${Math.ceil(bytes / 1_024)} kB`;

/** What goes into the thread: for a file everything but its bytes. */
export function outgoing(
  content: OutgoingContent,
  owner: string,
  clientId: string,
  maxSize: number,
): Outgoing {
  if (content.kind !== 'file') return content;
  const { bytes } = content;
  if (!(bytes instanceof Uint8Array)) {
    throw new OmniError(
      'REQUIRED_FIELD_MISSING',
      'bytes is missing: give the content of the file as a Uint8Array.',
    );
  }
  if (bytes.byteLength === 0)
    throw new OmniError('REQUIRED_FIELD_MISSING', 'The file is empty: choose another.');
  if (bytes.byteLength > maxSize) {
    throw new OmniError(
      'LIMIT',
      `The file has ${readable(bytes.byteLength)}; at most ${readable(maxSize)} are allowed: choose a smaller one.`,
    );
  }
  const file: Attachment = {
    id: `file-${digest(`${owner}|${clientId}`)}`,
    name: String(content.name).slice(0, MAX_FILE_NAME) || 'file',
    mediaType: String(content.mediaType).slice(0, 100) || DEFAULT_TYPE,
    size: bytes.byteLength,
  };
  return { kind: 'file', file, caption: content.caption };
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
  throw new OmniError('DATA_NOT_FOUND', 'There is no such attachment here, or its content is gone.');
}
