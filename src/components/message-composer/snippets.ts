import type { Interaction } from '../../core/model/interaction.js';
import type { Snippet } from '../../core/model/thread.js';

const VARIABLE = /\{\{([^{}\n]{1,60})\}\}/g;

/** Values that are known from the interaction, by the placeholder's name. */
export type Facts = Readonly<Record<string, string | null | undefined>>;

export function factsOf(interaction: Interaction | undefined): Facts {
  const { customer, campaign, queue, record } = interaction ?? {};
  return {
    name: customer?.name,
    phone: customer?.phone,
    campaign: campaign?.name,
    queue: queue?.name,
    record: record?.name,
  };
}

/** A part of a text that is still to be filled in. */
export interface Blank {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const nameOf = (inner: string): string => inner.trim().toLowerCase();

/** The text of a snippet with the known values filled in; the other placeholders stay as blanks. */
export function filledIn({ text }: Snippet, facts: Facts): string {
  return text.replace(VARIABLE, (whole, inner: string) => {
    const name = nameOf(inner);
    const fact = Object.hasOwn(facts, name) ? facts[name]?.trim() : undefined;
    return fact ? fact : whole;
  });
}

/** The blanks that snippets have left in a text. Braces that are in no snippet are the agent's own words. */
export function blanksIn(text: string, snippets: readonly Snippet[]): readonly Blank[] {
  if (!text.includes('{{')) return [];
  const known = new Set(
    snippets.flatMap((snippet) => Array.from(snippet.text.matchAll(VARIABLE), ([, name]) => nameOf(name!))),
  );
  return Array.from(text.matchAll(VARIABLE), (match) => ({
    name: nameOf(match[1]!),
    from: match.index,
    to: match.index + match[0].length,
  })).filter(({ name }) => known.has(name));
}
