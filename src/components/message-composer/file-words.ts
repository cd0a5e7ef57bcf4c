import { takesType } from '../../core/model/thread-policy.js';
import type { ThreadPolicy } from '../../core/model/thread.js';
import type { messageComposerEn } from '../../locales/en/message-composer.js';
import { intlTag } from '../../locales/format.js';
import type { Translate } from '../../locales/types.js';
import { fileSize } from '../internal/file-size.js';

type Limits = Partial<Pick<ThreadPolicy, 'maxFileSize' | 'mediaTypes'>>;

/** Why a file cannot be sent. */
type FileProblem = 'file-large' | 'file-empty' | 'file-type';

/** The usual names of file types whose media type is no readable name. */
const NAMES: Readonly<Record<string, string>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PPTX',
  'application/msword': 'DOC',
  'application/vnd.ms-excel': 'XLS',
  'text/plain': 'TXT',
  'audio/mpeg': 'MP3',
};

/** Why this file cannot be sent on this channel, if it cannot. */
export function fileProblem(file: File, { maxFileSize, mediaTypes }: Limits): FileProblem | null {
  if (maxFileSize !== undefined && file.size > maxFileSize) return 'file-large';
  if (file.size === 0) return 'file-empty';
  return takesType(mediaTypes, file.type || 'application/octet-stream') ? null : 'file-type';
}

/** File types by their usual names: `JPEG, PNG or PDF`. */
function typeWords(types: readonly string[], language: string): string {
  const names = types.map((type) => {
    const [group = '', name = ''] = type.split('/');
    return NAMES[type] ?? (name === '*' ? group : name.toUpperCase());
  });
  return new Intl.ListFormat(intlTag(language), { type: 'disjunction' }).format(names);
}

export interface FileWords {
  readonly t: Translate<typeof messageComposerEn>;
  readonly language: string;
}

/** What may be attached, in words. */
export function limitWords({ maxFileSize, mediaTypes }: Limits, { t, language }: FileWords): string {
  if (maxFileSize === undefined) return t('composer.any-file');
  const most = fileSize(language, maxFileSize);
  return mediaTypes
    ? t('composer.limit-types', { most, types: typeWords(mediaTypes, language) })
    : t('composer.limit', { most });
}

/** Why a file was refused, and what to choose instead. */
export function problemWords(
  file: File,
  problem: FileProblem,
  { maxFileSize = 0, mediaTypes = [] }: Limits,
  { t, language }: FileWords,
): string {
  return t(`composer.${problem}`, {
    name: file.name.slice(0, 200),
    size: fileSize(language, file.size),
    most: fileSize(language, maxFileSize),
    types: typeWords(mediaTypes, language),
  });
}
