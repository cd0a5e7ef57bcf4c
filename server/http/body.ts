import type { Context } from 'hono';
import { ErrorCode, RequestError } from './errors.js';

const MAXIMUM_BYTES = 512 * 1024;
/**
 * A client that is still sending does not read an answer. So a body that is too long is read to its end, up to this
 * size, and thrown away: only then does the client see why it was refused.
 */
const PATIENCE_BYTES = 32 * 1024 * 1024;

/** The body as JSON. A form or plain text is refused: a browser lets a foreign page send those without a preflight. */
export async function jsonBody(context: Context): Promise<unknown> {
  const type = context.req.header('content-type') ?? '';
  const text = await limitedText(context.req.raw.body);
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type)) {
    throw new RequestError(
      415,
      ErrorCode.field,
      'Send the record as JSON, with Content-Type: application/json.',
    );
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new RequestError(400, ErrorCode.field, 'The body is no JSON. Check quotes, commas and brackets.');
  }
}

async function limitedText(body: ReadableStream<Uint8Array> | null): Promise<string> {
  if (!body) return '';
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = '';
  let size = 0;
  for (let piece = await reader.read(); !piece.done && size <= PATIENCE_BYTES; piece = await reader.read()) {
    size += piece.value.byteLength;
    if (size <= MAXIMUM_BYTES) text += decoder.decode(piece.value, { stream: true });
  }
  if (size <= MAXIMUM_BYTES) return text + decoder.decode();
  throw new RequestError(
    413,
    ErrorCode.field,
    `The body is larger than ${MAXIMUM_BYTES / 1024} kB, which is more than any record needs. Send less.`,
  );
}
