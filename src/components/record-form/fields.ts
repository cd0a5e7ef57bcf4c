import type { CrmFieldConfiguration, CrmObjectConfiguration } from '../../core/model/record.js';

/** How a field is asked for. */
export type Control = 'text' | 'tel' | 'email' | 'url' | 'number' | 'date' | 'datetime-local' | 'textarea';

const CONTROLS: Readonly<Record<string, Control>> = {
  textarea: 'textarea',
  phone: 'tel',
  email: 'email',
  url: 'url',
  int: 'number',
  integer: 'number',
  double: 'number',
  number: 'number',
  currency: 'number',
  percent: 'number',
  date: 'date',
  datetime: 'datetime-local',
};

/** A type that nobody knows is text. */
export function controlOf({ type }: Pick<CrmFieldConfiguration, 'type'>): Control {
  return CONTROLS[type.toLowerCase()] ?? 'text';
}

/** What an agent fills in, in the order of the CRM; a reference only where the CRM cannot do without. */
export function askedFields({ fields }: CrmObjectConfiguration): readonly CrmFieldConfiguration[] {
  return fields
    .filter(({ hiddenOnCreation }) => !hiddenOnCreation)
    .filter(({ type, requiredOnCreation }) => requiredOnCreation || !['id', 'reference'].includes(type))
    .toSorted((a, b) => a.priority - b.priority);
}

/** What is known of the customer, in the fields that ask for it. */
export function knownValues(
  fields: readonly CrmFieldConfiguration[],
  { name, phone }: { readonly name: string | null; readonly phone: string | null },
): Readonly<Record<string, string>> {
  const phoneField = fields.find((field) => controlOf(field) === 'tel')?.name;
  const nameField = fields.find((field) => field.name.toLowerCase() === 'name')?.name;
  return {
    ...(phoneField && phone ? { [phoneField]: phone } : {}),
    ...(nameField && name ? { [nameField]: name } : {}),
  };
}
