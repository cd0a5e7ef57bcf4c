import { newId } from '../../core/model/new-id.js';

/** A file that is to be sent. */
export interface Parcel {
  /** The same for every attempt. */
  readonly clientId: string;
  readonly interactionId: string;
  readonly file: File;
  /** A URL of the picture in this page; null: the file is no picture. */
  preview: string | null;
  state: 'waiting' | 'reading' | 'sending' | 'failed';
  /** How many bytes have been read. */
  read: number;
  /** Why the last attempt failed; null when the file could not be read. */
  problem: string | null;
}

export const parcelOf = (file: File, interactionId: string): Parcel =>
  withPreview({
    clientId: newId(),
    interactionId,
    file,
    preview: null,
    state: 'waiting',
    read: 0,
    problem: null,
  });

/** It is neither being read nor being sent. */
export const isIdle = ({ state }: Parcel): boolean => state === 'waiting' || state === 'failed';

/** Picture types that cannot contain a script. */
const PICTURES = /^image\/(png|jpeg|gif|webp|avif|bmp)$/;

export function withPreview(parcel: Parcel): Parcel {
  if (PICTURES.test(parcel.file.type)) parcel.preview ??= URL.createObjectURL(parcel.file);
  return parcel;
}

export function forgetPreview(parcel: Parcel): void {
  if (parcel.preview !== null) URL.revokeObjectURL(parcel.preview);
  parcel.preview = null;
}
