/** The tests that Firefox cannot run, each with the reason. WebKit runs those that need no audio between pages. */
const CHROMIUM_ONLY = {
  'shows the level of the own side':
    'Firefox does not tell how loud the own side is: its media-source statistics have no audioLevel.',
  'asks for another microphone when the one in use is unplugged':
    'Firefox delivers no event that a script made to a track, and nothing else unplugs a made-up device.',
  'are listed by name, without the names that mean the standard':
    'Firefox makes up one microphone and no loudspeaker; Chromium makes up several of each.',
  'change in the middle of a call, without a gap':
    'Firefox makes up one microphone: there is none to change to.',
  'go back to the standard when unplugged, and come back when plugged in':
    'Firefox makes up no loudspeaker to unplug.',
  'are the ones chosen also when something is plugged in just then':
    'Firefox makes up no loudspeaker to choose.',
  'sends what is pasted, as far as it is keys':
    'Firefox leaves out what was pasted of a paste that a script made.',
  'goes into the field at the cursor, and keys of the keypad after it':
    'Firefox leaves out what was pasted of a paste that a script made.',
  'takes files that are pasted or dropped, and says so while they are held over it':
    'Firefox leaves out what was pasted of a paste that a script made.',
  'pastes the words of a table or a document, not the picture of it':
    'Firefox leaves out what was pasted of a paste that a script made.',
} as const satisfies Record<string, string>;

/** Declares a test of the list above, and leaves it out in Firefox. */
export function itInChromium(name: keyof typeof CHROMIUM_ONLY, test: () => Promise<void>): void {
  if (navigator.userAgent.includes('Firefox'))
    console.info(`Left to Chromium: ${name}. ${CHROMIUM_ONLY[name]}`);
  else it(name, test);
}
