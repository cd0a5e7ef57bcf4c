import type { Icon } from './icon.js';

// Records of the CRM, and notes.

export const searchIcon: Icon = {
  name: 'search',
  d: 'M4.8 10.8a6 6 0 1 0 12 0a6 6 0 1 0-12 0M15.2 15.2 20 20',
};

export const linkIcon: Icon = {
  name: 'link',
  d: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1.2 1.2M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1.2-1.2',
};

export const unlinkIcon: Icon = {
  name: 'unlink',
  d: 'M13.5 15.5 11 18.7A4 4 0 0 1 5.3 13l2-2M10.5 8.5 13 5.3a4 4 0 0 1 5.7 5.7l-2 2M4 4l16 16',
};

export const openIcon: Icon = {
  name: 'open',
  d: 'M11 5.5H6.5A1.5 1.5 0 0 0 5 7v10.5A1.5 1.5 0 0 0 6.5 19H17a1.5 1.5 0 0 0 1.5-1.5V13M14 4.5h5.5V10M19.5 4.5 11 13',
};

export const noteIcon: Icon = {
  name: 'note',
  d: 'M19 15V4H5v16h9zM19 15h-5v5M8.5 8.5h7M8.5 12h4',
};

export const calendarIcon: Icon = {
  name: 'calendar',
  d: 'M6 5.5h12a2 2 0 0 1 2 2v10.5a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2v-10.5a2 2 0 0 1 2 -2zM4 10h16M8.5 3.5v4M15.5 3.5v4',
};
