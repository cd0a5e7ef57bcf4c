/** The colour that `light-dark(…)` stands for. */
export function resolve(value: string, scheme: 'light' | 'dark'): string {
  const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(value) ?? [];
  const colour = light && dark ? (scheme === 'light' ? light : dark) : value;
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new Error(`${value} is no colour of six digits.`);
  return colour;
}
