import type { CallQuality } from '../../../core/model/audio.js';
import type { AudioFigures } from './meters.js';

/** Over how long losses are counted, in milliseconds. */
const WINDOW = 5_000;
/** A level below this is silence: -50 dB. */
const SILENT = 0.003;

interface Look {
  readonly at: number;
  readonly figures: AudioFigures;
}

/** Tells from the figures of a call, looked at again and again, how it sounds now. */
export class QualityMeter {
  #looks: Look[] = [];
  #heardHere: number | undefined;
  #heardThere: number | undefined;

  /** @param at a time in milliseconds that only grows */
  look(figures: AudioFigures, at: number): CallQuality {
    const last = this.#looks.at(-1)?.figures;
    // A path that was made anew counts from zero.
    if (last && figures.packetsReceived < last.packetsReceived) this.#looks = [];
    this.#looks.push({ at, figures });
    while (this.#looks[1] && at - this.#looks[1].at >= WINDOW) this.#looks.shift();
    const since = this.#looks[0]?.figures ?? figures;
    const received = figures.packetsReceived - since.packetsReceived;
    // Packets that come late are taken off the lost ones again.
    const lost = Math.max(0, figures.packetsLost - since.packetsLost);
    if (!figures.sending || figures.local > SILENT) this.#heardHere = at;
    if (!figures.receiving || figures.remote > SILENT) this.#heardThere = at;
    const { packetsSent, packetsReceived, packetsLost, jitter, roundTrip, lossOut, codec } = figures;
    return {
      packetsSent,
      packetsReceived,
      packetsLost,
      jitter,
      roundTrip,
      lossIn: lost === 0 ? 0 : lost / (lost + received),
      lossOut,
      codec,
      silenceLocal: at - (this.#heardHere ??= at),
      silenceRemote: at - (this.#heardThere ??= at),
    };
  }
}
