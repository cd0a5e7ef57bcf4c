import type { FormLike } from '../../../core/contract/base-formats.js';
import type { FormEntry } from '../../../core/ports/http.js';

/** A form as data that can cross to the other page: texts, and files with their bytes. */
export function readForm(form: FormLike): Promise<FormEntry[]> {
  return Promise.all(
    [...form.entries()].map(async ([name, value]): Promise<FormEntry> => {
      if (!(value instanceof Blob)) return { name, value: String(value) };
      const bytes = new Uint8Array(await value.arrayBuffer());
      return {
        name,
        file: { name: value instanceof File ? value.name : 'blob', mediaType: value.type, bytes },
      };
    }),
  );
}
