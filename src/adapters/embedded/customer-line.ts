import type { VoiceLeg } from '../shared/webrtc/voice-leg.js';
import type { CustomerLink, CustomerUpdate } from './engine/index.js';
import type { Hub } from './hub/hub.js';
import { reportAudio } from './report-audio.js';

/** A customer's line to the center, with the audio of the calls on it. */
export function customerLine(
  hub: Hub,
  customerKey: string,
  voice: VoiceLeg,
  sink: (update: CustomerUpdate) => void,
): CustomerLink {
  const link = hub.customer(customerKey, (update) => {
    if (update.kind === 'rooms') voice.apply(update.rooms);
    sink(update);
  });
  const reports = reportAudio(voice.audio$, (conversationId, broken) =>
    link.reportAudio({ conversationId, broken }),
  );
  return {
    ...link,
    close() {
      reports.unsubscribe();
      voice.destroy();
      link.close();
    },
  };
}
