import { withoutTurns } from '../../locales/format.js';

/** Saves bytes as a download. They come from a customer, so nothing here may open or run them. */
export function saveFile(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = withoutTurns(name);
  link.click();
  URL.revokeObjectURL(url);
}
