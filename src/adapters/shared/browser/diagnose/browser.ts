import { refusedStorage } from '../storage.js';
import { unseen, type Check } from './check.js';

/** Clocks may differ by so much: the `Date` header has whole seconds, and agents notice only minutes. */
const SKEW = 60_000;

export const secureContext: Check = () =>
  isSecureContext
    ? null
    : {
        severity: 'problem',
        code: 'insecure',
        message: 'This page, or one around it, came over plain http: browsers then give no microphone.',
        fix: `https://${location.host}`,
      };

export const notifications: Check = () => {
  const permission = 'Notification' in window ? Notification.permission : 'unsupported';
  if (permission === 'granted') return null;
  return {
    severity: 'warning',
    code: permission === 'default' ? 'notifications-unasked' : 'notifications-refused',
    values: { origin: location.origin },
    message:
      permission === 'default'
        ? 'Nobody has asked the user for notifications yet: messages appear in the page alone.'
        : 'This site may not show notifications: messages appear in the page alone.',
    fix: `Allow notifications for ${location.origin} in the browser’s settings of this site.`,
  };
};

export const storage: Check = async () => {
  const refused = (await refusedStorage()).join(', ');
  if (!refused) return null;
  return {
    severity: 'warning',
    code: 'storage-refused',
    values: { names: refused, origin: location.origin },
    message: `The browser refuses ${refused}: what is not sent yet is forgotten when the page is loaded again.`,
    fix: `Allow cookies and site data for ${location.origin} in the browser, also inside other sites.`,
  };
};

export const clock: Check = async () => {
  const asked = Date.now();
  const { headers } = await fetch(location.href, { method: 'HEAD', cache: 'no-store', credentials: 'omit' });
  const server = Date.parse(headers.get('date') ?? '');
  if (!Number.isFinite(server))
    return unseen('clock-unknown', 'The server of this page does not say what time it is.');
  const ahead = Math.round(((asked + Date.now()) / 2 - server) / 1000);
  if (Math.abs(ahead) * 1000 < SKEW) return null;
  return {
    severity: 'warning',
    code: ahead > 0 ? 'clock-ahead' : 'clock-behind',
    values: { seconds: Math.abs(ahead) },
    message: `The clock of this computer is ${Math.abs(ahead)} s ${ahead > 0 ? 'ahead of' : 'behind'} the server’s: times and callbacks come out wrong.`,
    fix: 'Let the operating system set the time by itself.',
  };
};
