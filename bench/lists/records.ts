export interface BenchRecord {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly extra: { readonly phones: readonly string[] };
}

const GIVEN = ['Asha', 'Bilal', 'Chitra', 'Dev', 'Elodie', 'Farah', 'Gita', 'Hana', 'Ishaan', 'Jonas'];
const FAMILY = ['Rao', 'Okafor', 'Shah', 'Iyer', 'Klein', 'Mendes', 'Novak'];

export const RECORDS: readonly BenchRecord[] = Array.from({ length: 100_000 }, (_, index) => ({
  id: `C-${index}`,
  type: 'contact',
  name: `${GIVEN[index % GIVEN.length]!} ${FAMILY[index % FAMILY.length]!} ${index}`,
  extra: { phones: [`98${String((index * 7_919) % 100_000_000).padStart(8, '0')}`] },
}));

export const NAMES = RECORDS.slice(0, 40).map(({ name }) => name);
