import type { Observable, Subscription } from 'rxjs';
import type { CallAudio } from '../shared/webrtc/voice-leg.js';

/** Tells the center of every call whose audio breaks while its pages are there, and when it is back. */
export function reportAudio(
  audio$: Observable<CallAudio>,
  tell: (interactionId: string, broken: boolean) => Promise<void>,
): Subscription {
  const broken = new Set<string>();
  // A call that is over meanwhile needs no report.
  const say = (id: string, isBroken: boolean): void => void tell(id, isBroken).catch(() => undefined);
  return audio$.subscribe(({ interactionId, audio: { status } }) => {
    if (status === 'broken' && !broken.has(interactionId)) {
      broken.add(interactionId);
      say(interactionId, true);
    } else if ((status === 'flowing' || status === 'blocked') && broken.delete(interactionId)) {
      say(interactionId, false);
    }
  });
}
