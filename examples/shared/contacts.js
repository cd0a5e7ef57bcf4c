/** The contacts of the examples' small CRM. The first one calls from the customer page of `npm start`. */
export const contacts = [
  {
    id: 'C-1001',
    name: 'Anshika Rao',
    company: 'Meridian Freight, Pune',
    phone: '9876543210',
    email: 'anshika@meridian.example',
    records: [
      { id: '500-17', type: 'case', name: 'Delivery two days late' },
      { id: '801-42', type: 'order', name: 'Order 4471, twelve pallets' },
    ],
  },
  {
    id: 'C-1002',
    name: 'Grace Whitaker',
    company: 'Whitaker & Sons, Greensboro',
    phone: '3365550142',
    email: 'grace@whitaker.example',
    records: [{ id: '500-23', type: 'case', name: 'Invoice shows one item twice' }],
  },
  {
    id: 'C-1003',
    name: 'Asha Menon',
    company: 'Lotus Clinics, Kochi',
    phone: '9820098200',
    email: 'asha@lotus.example',
    records: [
      { id: '500-31', type: 'case', name: 'Lamp that hums' },
      { id: '500-36', type: 'case', name: 'Second lamp that hums' },
      { id: '801-58', type: 'order', name: 'Order 4502, forty lamps' },
    ],
  },
  {
    id: 'C-1004',
    name: 'Tomás Rivera',
    company: 'Rivera Viajes, Valencia',
    phone: '9820098201',
    email: 'tomas@rivera.example',
    records: [],
  },
];

/**
 * Whose number this is, however it is written.
 * @param {string | null | undefined} phone
 */
export function findContact(phone) {
  const digits = (phone ?? '').replace(/\D/g, '');
  return contacts.find((contact) => digits.endsWith(contact.phone));
}

/**
 * Texts of the elements that this CRM replaces by its own.
 * @type {Readonly<Record<'login.title', string>>}
 */
export const strings = { 'login.title': 'Sign in to answer customers' };
