import type { Icon } from './icon.js';

// Telephones, sound, and who is on a call.

export const phoneIcon: Icon = {
  name: 'phone',
  d: 'M6.2 3.8h2.6c.4 0 .8.3.9.7l.9 3.3c.1.4 0 .8-.3 1L8.5 10.3a12.5 12.5 0 0 0 5.2 5.2l1.5-1.8c.3-.3.7-.4 1-.3l3.3.9c.4.1.7.5.7.9v2.6c0 1.1-.9 2-2 2A14.7 14.7 0 0 1 4.2 5.8c0-1.1.9-2 2-2z',
};

export const phoneOutIcon: Icon = {
  name: 'phone-out',
  d: 'M6 4.5h2.3l1 3.6-1.7 1.5a12 12 0 0 0 5.3 5.3l1.5-1.7 3.6 1v2.3c0 1.1-.9 2-2 2A13.5 13.5 0 0 1 4 6.5c0-1.1.9-2 2-2zM14.5 9.5 20 4M15.5 4H20v4.5',
};

export const phoneMissedIcon: Icon = {
  name: 'phone-missed',
  d: 'M6 4.5h2.3l1 3.6-1.7 1.5a12 12 0 0 0 5.3 5.3l1.5-1.7 3.6 1v2.3c0 1.1-.9 2-2 2A13.5 13.5 0 0 1 4 6.5c0-1.1.9-2 2-2zM15 4l5 5M20 4l-5 5',
};

export const phoneEndIcon: Icon = {
  name: 'phone-end',
  d: 'M12 9.2c3.4 0 6.5 1.1 8.7 2.9.5.4.6 1.1.3 1.6l-1.2 2c-.3.5-1 .7-1.5.4l-2.7-1.3a1.2 1.2 0 0 1-.6-1.2l.2-1.5a11 11 0 0 0-6.4 0l.2 1.5c.1.5-.2 1-.6 1.2l-2.7 1.3c-.5.3-1.2.1-1.5-.4l-1.2-2c-.3-.5-.2-1.2.3-1.6C5.5 10.3 8.6 9.2 12 9.2z',
};

export const micIcon: Icon = {
  name: 'mic',
  d: 'M9 6.5a3 3 0 0 1 6 0v5a3 3 0 0 1-6 0zM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v2.8',
};

export const micOffIcon: Icon = {
  name: 'mic-off',
  d: 'M9 8.5v3a3 3 0 0 0 4.6 2.5M15 11.5v-5a3 3 0 0 0-5.8-1M5.5 11.5a6.5 6.5 0 0 0 10.6 5M18.5 11.5c0 .8-.1 1.5-.4 2.2M12 18v2.8M4 4l16 16',
};

export const pauseIcon: Icon = {
  name: 'pause',
  d: 'M9 5.5v13M15 5.5v13',
};

export const playIcon: Icon = {
  name: 'play',
  d: 'M8 5.5l10 6.5-10 6.5z',
};

export const keypadIcon: Icon = {
  name: 'keypad',
  d: 'M6 6h.01M12 6h.01M18 6h.01M6 12h.01M12 12h.01M18 12h.01M6 18h.01M12 18h.01M18 18h.01',
};

export const transferIcon: Icon = {
  name: 'transfer',
  d: 'M4 8.5h14M14.5 5 18 8.5 14.5 12M20 15.5H6M9.5 12 6 15.5 9.5 19',
};

export const headsetIcon: Icon = {
  name: 'headset',
  d: 'M4.5 14v-2a7.5 7.5 0 0 1 15 0v2M19.5 15.5v-2h-2a1 1 0 0 0-1 1v2.5a1 1 0 0 0 1 1h1a1 1 0 0 0 1-1zM4.5 15.5v-2h2a1 1 0 0 1 1 1v2.5a1 1 0 0 1-1 1h-1a1 1 0 0 1-1-1zM19.5 17.5c0 1.7-1.6 3-4 3H13',
};

export const speakerOffIcon: Icon = {
  name: 'speaker-off',
  d: 'M4.5 9.5v5H8l5 4v-13l-5 4zM16.5 9.5l5 5M21.5 9.5l-5 5',
};

export const speakerIcon: Icon = {
  name: 'speaker',
  d: 'M4.5 9.5v5H8l5 4v-13l-5 4zM16.5 9a4.3 4.3 0 0 1 0 6M18.8 6.7a7.5 7.5 0 0 1 0 10.6',
};

export const peopleIcon: Icon = {
  name: 'people',
  d: 'M5.8 8.5a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0M3.5 19c.3-3.3 2.5-5.2 5.5-5.2s5.2 1.9 5.5 5.2M15.5 5.6a3.2 3.2 0 0 1 0 5.8M17.5 14.2c1.8.7 2.9 2.3 3.1 4.8',
};
