import * as z from 'zod/mini';
import { OmniError } from '../../../core/contract/errors.js';
import { closed, list, text } from '../../../core/contract/zod.js';

const entries = list(
  z.union([
    closed({ name: text(), value: z.string() }),
    closed({
      name: text(),
      file: closed({ name: text(), mediaType: text(256), bytes: z.instanceof(Uint8Array) }),
    }),
  ]),
  1_000,
);

/** The form which the host's page took apart, put together again. */
export function formOf(value: unknown): FormData {
  const parsed = z.safeParse(entries, value);
  if (!parsed.success) {
    throw new OmniError(
      'REQUIRED_FIELD_MISSING',
      'The form must be a list of at most 1,000 texts and files.',
    );
  }
  const form = new FormData();
  for (const entry of parsed.data) {
    if ('value' in entry) form.append(entry.name, entry.value);
    else {
      const { name, mediaType, bytes } = entry.file;
      form.append(entry.name, new File([bytes], name, { type: mediaType }));
    }
  }
  return form;
}
