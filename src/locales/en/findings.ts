import type { FindingCode } from '../../core/model/diagnosis.js';
import type { Message } from '../format.js';

/** What the page's own checks find; the script for hosts has no room for codes, and its checks stand for them. */
type FoundKey = `doctor.found.${FindingCode | HostCheck}`;

/** What only the host's script looks at; `origin-unknown`: the question whether it is allowed did not get through. */
type HostCheck =
  | 'initialize'
  | 'base-url'
  | 'container'
  | 'origin'
  | 'origin-unknown'
  | 'content-security-policy'
  | 'frame-ancestors';

type AdviceKey = `doctor.advice.${string}`;

/** What is shown in English as whoever found it says it: as in `center.ts`, never loaded and here for its keys. */
export const saidFindingsEn = {
  'doctor.found.insecure':
    'This page, or one around it, came over plain `http`: browsers then give no microphone.',
  'doctor.found.microphone-insecure': 'Browsers give the microphone to `https` pages and `localhost` only.',
  'doctor.found.microphone-refused-framed':
    'The microphone is refused: by the user for this site, or because the iframe has no `allow="microphone"`.',
  'doctor.found.microphone-kept':
    'The `Permissions-Policy` of this page keeps the microphone from the toolbar.',
  'doctor.found.microphone-kept-framed':
    'The `allow` attribute of the iframe, or the `Permissions-Policy` of a page around it, keeps the microphone from the toolbar.',
  'doctor.found.autoplay-kept': 'The `Permissions-Policy` of this page keeps the ringing silent.',
  'doctor.found.autoplay-kept-framed':
    'The `allow` attribute of the iframe, or the `Permissions-Policy` of a page around it, keeps the ringing silent.',
  'doctor.found.microphone-refused': 'The user has refused the microphone to this site.',
  'doctor.found.microphone-none': 'This computer has no microphone.',
  'doctor.found.devices-unlisted': 'The browser lists no devices here.',
  'doctor.found.autoplay-click': 'The browser plays no sound here before the first click.',
  'doctor.found.autoplay-unknown': 'Until the first click this browser does not say whether it plays sound.',
  'doctor.found.notifications-unasked':
    'Nobody has asked the user for notifications yet: messages appear in the page alone.',
  'doctor.found.notifications-refused':
    'This site may not show notifications: messages appear in the page alone.',
  'doctor.found.storage-apart':
    'This page is framed by another site, and browsers keep such a frame apart: customers in other tabs cannot reach it.',
  'doctor.found.pages-apart':
    'This browser keeps its pages apart here, so the contact center works in this page alone: customers in other tabs cannot reach it.',
  'doctor.found.clock-unknown': 'The server of this page does not say what time it is.',
  'doctor.found.page-clock':
    'The page around the toolbar has a clock of its own, {seconds} s away from the toolbar’s.',
  'doctor.found.center': 'The contact center does not answer.',
  'doctor.found.silent': 'The browser does not answer.',
  'doctor.found.policy-unknown': 'The browser does not say.',
  'doctor.advice.center': 'Wait: it is tried again by itself. If that does not help, reload the page.',
  'doctor.advice.clock': 'Let the operating system set the time by itself.',
  'doctor.advice.microphone':
    'Allow the microphone in the browser’s settings of this site, left of the address, and reload the page.',
  'doctor.advice.device': 'Plug in a microphone or a headset, and switch it on in the operating system.',
  'doctor.advice.click': 'Click in the toolbar once.',
  'doctor.advice.page-notifications':
    'Allow notifications in the browser’s settings of the site in the address bar.',
} as const satisfies Partial<Record<FoundKey | AdviceKey, Message>>;

/** What the doctor has found. What stands between backticks is code: it is the same in all languages. */
export const findingsEn = {
  'doctor.found.clock-ahead':
    'The clock of this computer is {seconds} s ahead: times and callbacks come out wrong.',
  'doctor.found.clock-behind':
    'The clock of this computer is {seconds} s behind: times and callbacks come out wrong.',
  'doctor.found.page-notifications-unasked':
    'The page around the toolbar has not asked the user for notifications yet: a toast takes their place.',
  'doctor.found.page-notifications-refused':
    'The page around the toolbar may not show notifications: a toast takes their place.',
  'doctor.found.storage-refused':
    'The browser refuses `{names}`: what is not sent yet is forgotten when the page is loaded again.',
  'doctor.found.center-says': 'The contact center says: {message}',
  'doctor.found.version': 'The script of the page is `{page}`, the toolbar `{toolbar}`.',
  'doctor.found.sandbox': 'The `sandbox` of the iframe lacks `{names}`.',
  'doctor.found.allow': 'The `allow` attribute of the iframe lacks `{names}`.',
  'doctor.found.policy': 'The page around the toolbar keeps back `{names}`.',
  'doctor.found.policy-framed':
    'The page around the toolbar, or the iframe in which another page has that page, keeps back `{names}`.',
  'doctor.found.initialize': 'The page has not started the SDK.',
  'doctor.found.base-url': 'The SDK does not know where the toolbar is.',
  'doctor.found.container': 'The page has no place for the toolbar.',
  'doctor.found.origin': 'The toolbar’s server does not let this page embed the toolbar.',
  'doctor.found.origin-unknown': 'The question whether this page may embed the toolbar did not get through.',
  'doctor.found.content-security-policy': 'The policy of this page lacks what stands below.',
  'doctor.found.frame-ancestors': 'The toolbar has not answered.',

  'doctor.advice.page-clock': 'Do not replace `Date` in the page.',
  'doctor.advice.notifications': 'Allow notifications for `{origin}` in the browser’s settings of this site.',
  'doctor.advice.storage':
    'Allow cookies and site data for `{origin}` in the browser, also inside other sites.',
  'doctor.advice.apart':
    'Serve the toolbar under the site of the page around it (`toolbar.example.com` for `crm.example.com`), or connect it to a contact center outside the browser.',
} as const satisfies Readonly<Record<Exclude<FoundKey, keyof typeof saidFindingsEn>, Message>> &
  Readonly<Record<AdviceKey, Message>>;
