import type { CrmFieldConfiguration, CrmObjectConfiguration } from '../../core/model/record.js';

/** The kind of input for a field. */
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

/** Only own properties, because a CRM's field may be called `constructor`. */
export function ownValue<T>(values: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

/** An unknown type becomes a text input. */
export function controlOf({ type }: Pick<CrmFieldConfiguration, 'type'>): Control {
  return ownValue(CONTROLS, type.toLowerCase()) ?? 'text';
}

/** The fields that an agent fills in, in the CRM's order; references only if they are required. */
export function askedFields({ fields }: CrmObjectConfiguration): readonly CrmFieldConfiguration[] {
  return fields
    .filter(({ hiddenOnCreation }) => !hiddenOnCreation)
    .filter(
      ({ type, requiredOnCreation }) =>
        requiredOnCreation || !['id', 'reference'].includes(type.toLowerCase()),
    )
    .toSorted((a, b) => a.priority - b.priority);
}

/** What is known of the customer and fits this field. */
export function knownValue(
  field: CrmFieldConfiguration,
  fields: readonly CrmFieldConfiguration[],
  { name, phone }: { readonly name: string | null; readonly phone: string | null },
): string | null {
  if (field.name.toLowerCase() === 'name') return name;
  return field === fields.find((each) => controlOf(each) === 'tel') ? phone : null;
}
