import { Observable } from 'rxjs';
import type { Transient } from '../../core/model/events.js';
import type { Voice } from '../../core/ports/voice.js';
import type { PageAudio } from '../shared/webrtc/page-audio.js';
import type { VoiceLeg } from '../shared/webrtc/voice-leg.js';

/**
 * The voice port of an agent's page. Calls are joined and left as the center's rooms say; what the core asks for
 * takes effect here at once, ahead of the room.
 */
export function agentVoice(leg: VoiceLeg, audio: PageAudio): Voice {
  return {
    audio$: leg.audio$,
    transients$: new Observable<Transient>((both) => {
      for (const { transients$ } of [leg, audio]) {
        both.add(transients$.subscribe((transient) => both.next(transient)));
      }
    }),
    devices: audio,
    prepare: () => leg.prepare(),
    connect: () => Promise.resolve(),
    setHeld: async (interactionId, held) => leg.setHeld(interactionId, held),
    setMuted: async (interactionId, muted) => leg.setMuted(interactionId, muted),
    // The center has told the digits to the far end already; where there is audio, they are sent as tones as well.
    sendDtmf: async (interactionId, digits) => void leg.sendDtmf(interactionId, digits),
    disconnect: async (interactionId) => leg.leave(interactionId),
  };
}
