import { OmniError } from '../../../core/contract/errors.js';
import type { FormEntry } from '../../../core/ports/http.js';
import { hasFields, listOf, textOf, type Fields } from '../wire/fields.js';

const name = textOf(20_000);
const TEXT: Fields = { name, value: textOf(Infinity) };
const BYTES: Fields = { name, mediaType: textOf(256), bytes: (value) => value instanceof Uint8Array };
const FILE: Fields = { name, file: (value) => hasFields(value, BYTES) };

const isForm = listOf((entry) => hasFields(entry, TEXT) || hasFields(entry, FILE), 1_000) as (
  value: unknown,
) => value is FormEntry[];

/** The form which the host's page took apart, put together again. */
export function formOf(value: unknown): FormData {
  if (!isForm(value)) {
    throw new OmniError(
      'REQUIRED_FIELD_MISSING',
      'The form must be a list of at most 1,000 texts and files.',
    );
  }
  const form = new FormData();
  for (const entry of value) {
    if ('value' in entry) form.append(entry.name, entry.value);
    else {
      const { name, mediaType, bytes } = entry.file;
      form.append(entry.name, new File([bytes as Uint8Array<ArrayBuffer>], name, { type: mediaType }));
    }
  }
  return form;
}
