const INTERVAL = 100;

/** Measures how loud a track is, ten times a second, 0 to 1. @returns stops, and lets go of the track */
export function meterLevel(track: MediaStreamTrack, tell: (level: number) => void): () => void {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1_024;
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  // Suspended until the page has been used; the click that begins a test is enough. Rejects if it is closed before.
  context.resume().catch(() => undefined);
  const interval = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    tell(Math.min(1, Math.sqrt(power)));
  }, INTERVAL);
  return () => {
    clearInterval(interval);
    track.stop();
    void context.close();
  };
}
