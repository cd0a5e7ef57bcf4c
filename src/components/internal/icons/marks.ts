import type { Icon } from './icon.js';

// Small signs beside words and on buttons.

export const chevronDownIcon: Icon = {
  name: 'chevron-down',
  d: 'M6.5 9.5l5.5 5.5 5.5-5.5',
};

export const backIcon: Icon = {
  name: 'back',
  d: 'M14.5 6.5L9 12l5.5 5.5',
};

export const closeIcon: Icon = {
  name: 'close',
  d: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
};

export const checkIcon: Icon = {
  name: 'check',
  d: 'M5 12.8l4.6 4.6L19 7.6',
};

export const plusIcon: Icon = {
  name: 'plus',
  d: 'M12 5.5v13M5.5 12h13',
};

export const moreIcon: Icon = {
  name: 'more',
  d: 'M6 12h.01M12 12h.01M18 12h.01',
};

export const eyeIcon: Icon = {
  name: 'eye',
  d: 'M2.8 12S6 5.8 12 5.8 21.2 12 21.2 12 18 18.2 12 18.2 2.8 12 2.8 12zM9.2 12a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0',
};

export const clockIcon: Icon = {
  name: 'clock',
  d: 'M4 12a8 8 0 1 0 16 0a8 8 0 1 0-16 0M12 7.5V12l3 2',
};

export const warningIcon: Icon = {
  name: 'warning',
  d: 'M12 4.5 21 19.5H3zM12 10v4.2M12 16.9h.01',
};

export const errorIcon: Icon = {
  name: 'error',
  d: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0M12 7.5V13M12 16.2h.01',
};

export const infoIcon: Icon = {
  name: 'info',
  d: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0M12 11v5.5M12 7.8h.01',
};

export const successIcon: Icon = {
  name: 'success',
  d: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0M8 12.4l2.8 2.8L16 9.7',
};
