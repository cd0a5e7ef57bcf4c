export function referencePage(): string {
  return 'x';
}
