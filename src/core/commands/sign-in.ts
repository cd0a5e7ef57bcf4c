import { OmniError } from '../contract/errors.js';
import type { CommandParams } from './catalog.js';
import { badField, id, optional, text } from './check.js';
import type { Command, CommandContext, CommandsOf, Situation } from './command.js';
import { able, whenSignedIn } from './guards.js';

const SECRET_MAX = 4_096;
const SIGN_IN_DEADLINE = 30_000;

/** The given password, or else the token that a host has left for this user with `prefillLogin`. */
function secretFor(
  { memory }: Situation,
  { username, password }: CommandParams<'login'>,
): string | undefined {
  if (password) return password;
  return memory.credential?.username === username ? memory.credential.token : undefined;
}

const signInAs = (command: 'login' | 'forceLogin', takeOver: boolean): Command<'login'> => ({
  params: {
    username: id,
    password: optional(text(SECRET_MAX)),
    authPolicy: optional(text(200)),
  },
  deadline: SIGN_IN_DEADLINE,
  guard: (situation, params) => {
    const { status, user } = situation.read('session');
    // A CRM page may call `login` each time it loads. For the user who is signed in already that is allowed, and the
    // center answers.
    if (status === 'signed-in' && user?.id !== params.username) {
      throw new OmniError('WRONG_STATE', `${user?.name ?? 'Somebody'} is signed in already: log out first.`);
    }
    if (!secretFor(situation, params))
      throw badField(command, 'password', 'is missing: give the password of this user.');
    if (takeOver) able(situation.read, 'forceLogin', 'take over a session');
  },
  run: (context, params) => signIn(context, params, takeOver),
});

async function signIn(
  context: CommandContext,
  { username, password, authPolicy }: CommandParams<'login'>,
  takeOver: boolean,
): Promise<void> {
  const secret = secretFor(context, { username, password }) ?? '';
  try {
    await context.center('signIn', {
      username,
      password: secret,
      ...(authPolicy ? { authPolicy } : {}),
      takeOver,
    });
    context.memory.credential = null;
  } catch (thrown) {
    throw withoutSecret(thrown, username, secret);
  }
}

const SHORT = 8;

/**
 * Keeps the password out of the error that is shown. A center's own message stays as it is when it can contain the
 * password by chance: because the password is short, or is part of the user's name.
 */
function withoutSecret(thrown: unknown, username: string, secret: string): OmniError {
  const error = OmniError.from(thrown);
  const written = JSON.stringify(error.toWire());
  if (!written.includes(JSON.stringify(secret).slice(1, -1))) return error;
  if (thrown instanceof OmniError && (secret.length < SHORT || username.includes(secret))) return error;
  return new OmniError(error.code, `The contact center did not sign ${username} in: ${error.name}.`);
}

export const signInCommands: CommandsOf<'login' | 'forceLogin' | 'logout' | 'prefillLogin'> = {
  login: signInAs('login', false),
  forceLogin: signInAs('forceLogin', true),
  logout: {
    params: {},
    guard: whenSignedIn,
    run: async (context) => {
      context.memory.credential = null;
      await context.center('signOut', {});
    },
  },
  prefillLogin: {
    params: { username: id, token: text(SECRET_MAX) },
    instant: true,
    run: ({ memory, emit }, { username, token }) => {
      memory.credential = token ? { username, token } : null;
      emit({ type: 'login.prefilled', username, hasToken: token !== '' });
    },
  },
};
