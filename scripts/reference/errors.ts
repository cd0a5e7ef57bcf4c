export function errorsPage(): string {
  return 'x';
}
