/**
 * What to keep of the other kind of attempt when a new transfer or conference begins: a failed or cancelled one is
 * dropped, since its message would be out of date.
 */
export function unlessFailed<A extends { readonly status: string }>(attempt: A | null): A | null {
  return attempt?.status === 'failed' || attempt?.status === 'cancelled' ? null : attempt;
}
