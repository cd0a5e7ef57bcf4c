import { ALLOW } from '../../../../core/contract/frame.js';
import { allowsFeature } from '../features.js';
import { unseen, type Check } from './check.js';

const framed = (): boolean => window.parent !== window;

/** What to change where a policy keeps a feature away. */
function kept<Feature extends 'microphone' | 'autoplay'>(feature: Feature) {
  return framed()
    ? {
        code: `${feature}-kept-framed` as const,
        where: "the iframe's allow attribute or the Permissions-Policy of a page around it",
        fix: `allow="${ALLOW}"\nPermissions-Policy: ${feature}=(self "${location.origin}")`,
      }
    : {
        code: `${feature}-kept` as const,
        where: 'the Permissions-Policy of this page',
        fix: `Permissions-Policy: ${feature}=(self)`,
      };
}

/** The types do not say it, but outside of secure contexts this is undefined. */
const devices = (): MediaDevices | undefined => navigator.mediaDevices;

export const microphone: Check = async () => {
  if (!devices()) {
    return {
      severity: 'problem',
      code: 'microphone-insecure',
      message: 'Browsers give the microphone to https pages and localhost only.',
      fix: `https://${location.host}`,
    };
  }
  if (allowsFeature('microphone') === false) {
    const { code, where, fix } = kept('microphone');
    return {
      severity: 'problem',
      code,
      message: `The microphone is kept from the toolbar by ${where}.`,
      fix,
    };
  }
  const { state } = await navigator.permissions.query({ name: 'microphone' });
  if (state !== 'denied') return null;
  return {
    severity: 'problem',
    code: framed() ? 'microphone-refused-framed' : 'microphone-refused',
    message: framed()
      ? 'The microphone is refused: by the user for this site, or because the iframe has no allow="microphone".'
      : 'The user has refused the microphone to this site.',
    fix: 'Allow the microphone in the browser’s settings of this site (left of the address), and reload the page.',
  };
};

export const microphoneDevice: Check = async () => {
  const found = await devices()?.enumerateDevices();
  if (!found) return unseen('devices-unlisted', 'The browser lists no devices here.');
  if (found.some(({ kind }) => kind === 'audioinput')) return null;
  return {
    severity: 'problem',
    code: 'microphone-none',
    message: 'This computer has no microphone.',
    fix: 'Plug in a microphone or a headset, and switch it on in the operating system.',
  };
};

type AutoplayNavigator = Navigator & { getAutoplayPolicy?(type: 'mediaelement'): string };

export const autoplay: Check = () => {
  if (allowsFeature('autoplay') === false) {
    const { code, where, fix } = kept('autoplay');
    return { severity: 'warning', code, message: `Ringing is kept silent by ${where}.`, fix };
  }
  const policy = (navigator as AutoplayNavigator).getAutoplayPolicy?.('mediaelement');
  if (policy === 'allowed' || (!policy && navigator.userActivation?.hasBeenActive)) return null;
  if (!policy)
    return unseen(
      'autoplay-unknown',
      'Until the first click this browser does not say whether it plays sound.',
    );
  return {
    severity: 'warning',
    code: 'autoplay-click',
    message: 'The browser plays no sound here before the first click.',
    fix: 'Click in the toolbar once.',
  };
};
