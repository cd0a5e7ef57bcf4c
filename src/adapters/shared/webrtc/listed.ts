import type { AudioDevice, AudioDevices } from '../../../core/model/audio.js';
import { allowsFeature } from '../browser/features.js';

export interface Listed {
  readonly microphones: readonly AudioDevice[];
  readonly outputs: readonly AudioDevice[];
}

/** Chromium's names for the system's devices: to choose no device means the same. */
const ALIASES = ['', 'default', 'communications'];

/** What is plugged in, as far as the browser names it. */
export async function listDevices(): Promise<Listed> {
  const media = navigator.mediaDevices as MediaDevices | undefined;
  const all = (await media?.enumerateDevices().catch(() => [])) ?? [];
  const of = (wanted: MediaDeviceKind): AudioDevice[] =>
    all
      .filter(({ kind, deviceId }) => kind === wanted && !ALIASES.includes(deviceId))
      .map(({ deviceId, label }) => ({ id: deviceId, label }));
  return { microphones: of('audioinput'), outputs: of('audiooutput') };
}

/** Tells whether the microphone may be used: once, and at every change that the browser tells of. */
export async function microphonePermission(
  tell: (permission: AudioDevices['permission']) => void,
  signal: AbortSignal,
): Promise<void> {
  if (!(navigator.mediaDevices as MediaDevices | undefined)) return tell('insecure');
  if (allowsFeature('microphone') === false) return tell('framed');
  try {
    const status = await navigator.permissions.query({ name: 'microphone' });
    const say = (): void =>
      tell(status.state === 'denied' ? 'refused' : status.state === 'granted' ? 'granted' : 'ask');
    if (signal.aborted) return;
    status.addEventListener('change', say, { signal });
    say();
  } catch {
    // This browser tells only when it is asked for the microphone itself.
    if (!signal.aborted) tell('ask');
  }
}
