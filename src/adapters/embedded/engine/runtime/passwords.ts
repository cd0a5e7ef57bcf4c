import type { PasswordHash } from '../api.js';
import type { CenterConfiguration, PasswordRecord } from '../configuration/types.js';
import { refusal } from '../rules/refusal.js';

const MAX_PASSWORD = 1_000;
/** Used for an unknown name, so that its refusal takes as long as that of a wrong password. */
const NOBODY: PasswordRecord = { salt: '00000000000000000000000000000000', iterations: 100_000, hash: '' };

/** The id of the agent with this name and password, or an error which does not say which of the two is wrong. */
export async function checkPassword(
  configuration: CenterConfiguration,
  hash: PasswordHash,
  username: unknown,
  password: unknown,
): Promise<string> {
  if (typeof username !== 'string' || username.trim() === '') {
    throw refusal(
      'REQUIRED_FIELD_MISSING',
      'credentials',
      'username is missing: give the name to log in with.',
    );
  }
  if (typeof password !== 'string' || password === '') {
    throw refusal(
      'REQUIRED_FIELD_MISSING',
      'credentials',
      'password is missing: give the password to log in with.',
    );
  }
  const agent = configuration.agents.find(({ id }) => id === username.trim());
  const { salt, iterations, hash: expected } = agent?.password ?? NOBODY;
  const given = await hash(password.slice(0, MAX_PASSWORD), salt, iterations);
  if (!agent || !sameText(given, expected)) {
    throw refusal('REFUSED', 'credentials', 'The user name or the password is wrong.');
  }
  return agent.id;
}

/** Compares two texts; how long it takes does not tell where they differ. */
function sameText(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let index = 0; index < a.length; index += 1) difference |= a.charCodeAt(index) ^ b.charCodeAt(index);
  return difference === 0;
}
