import type { Message } from '../format.js';
import { actionEn } from './shared.js';

export const loginFormEn = {
  ...actionEn,

  'login.title': 'Sign in',
  'login.lead': 'Use the name and password of your contact center.',
  'login.username': 'User name',
  'login.password': 'Password',
  'login.show-password': 'Show password',
  'login.submit': 'Sign in',
  'login.username-missing': 'Enter your user name.',
  'login.password-missing': 'Enter your password.',
  'login.token': 'Your CRM has signed you in already: no password is needed.',
  'login.elsewhere': 'You are signed in somewhere else. If you go on here, that session ends.',
  'login.force': 'Sign in here',
} as const satisfies Record<string, Message>;
