/**
 * What is left of an attempt to hand over or to bring somebody in, when another one takes its place: not that it has
 * come to nothing.
 */
export function unlessFailed<A extends { readonly status: string }>(attempt: A | null): A | null {
  return attempt?.status === 'failed' || attempt?.status === 'cancelled' ? null : attempt;
}
