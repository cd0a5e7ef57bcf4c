/** A sample customer. The demo CRM knows the first three; several records share the number of the second. */
export interface Person {
  readonly label: string;
  readonly name: string;
  readonly phone: string;
}

export const PEOPLE: readonly Person[] = [
  { label: 'Anshika Rao', name: 'Anshika Rao', phone: '+91 98765 43210' },
  { label: 'Anil Deshpande (a shared number)', name: 'Anil Deshpande', phone: '+91 98200 11223' },
  { label: 'Grace Whitaker', name: 'Grace Whitaker', phone: '(336) 555-0142' },
  { label: 'Somebody new', name: 'Noor Haddad', phone: '+971 50 555 0117' },
];
