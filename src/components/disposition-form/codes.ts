import type { DispositionClass, DispositionCode } from '../../core/model/interaction.js';
import { folded } from '../internal/folded.js';

/** A code with the class it belongs to. */
export interface ClassifiedCode {
  readonly code: DispositionCode;
  readonly parent: DispositionClass;
}

function allCodes(classes: readonly DispositionClass[]): readonly ClassifiedCode[] {
  return classes.flatMap((parent) => parent.codes.map((code) => ({ code, parent })));
}

export function findCode(
  classes: readonly DispositionClass[],
  id: number | null,
): ClassifiedCode | undefined {
  return allCodes(classes).find(({ code }) => code.id === id);
}

/** The text of the field for a chosen code: both levels. */
export function codeWords({ code, parent }: ClassifiedCode): string {
  return `${parent.name} / ${code.name}`;
}

/** The codes whose class and name together contain every typed word, in the center's order. */
export function matchingCodes(
  classes: readonly DispositionClass[],
  typed: string,
): readonly ClassifiedCode[] {
  const words = folded(typed)
    .split(/[\s/]+/)
    .filter(Boolean);
  return allCodes(classes).filter((each) => {
    const name = folded(codeWords(each));
    return words.every((word) => name.includes(word));
  });
}

/** The code that this text names exactly: by both levels, or by a name that only one code has. */
export function exactCode(classes: readonly DispositionClass[], typed: string): ClassifiedCode | undefined {
  const wanted = folded(typed.trim());
  const same = allCodes(classes).filter(
    (each) => folded(codeWords(each)) === wanted || folded(each.code.name) === wanted,
  );
  return same.length === 1 ? same[0] : undefined;
}
