import type { Icon } from './icon.js';

// The toolbar: where it stands, and what the agent is doing.

const WINDOW = 'M5.5 5h13a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-13a2 2 0 0 1 -2 -2v-10a2 2 0 0 1 2 -2z';

export const bellIcon: Icon = {
  name: 'bell',
  d: 'M6 16.2V11a6 6 0 0 1 12 0v5.2l1.6 2H4.4zM10 20.8h4',
};

export const offlineIcon: Icon = {
  name: 'offline',
  d: 'M4 4l16 16M8.5 15.5a5 5 0 0 1 5.7-1M4 10.5a12 12 0 0 1 4.5-3M12 6.8c3 0 5.8 1.3 8 3.7M12 19h.01',
};

export const coffeeIcon: Icon = {
  name: 'coffee',
  d: 'M5 9.5h11.5V15a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4zM16.5 11h1.3a2.2 2.2 0 0 1 0 4.5h-1.3M8.5 4v2.5M12.5 4v2.5',
};

export const collapseIcon: Icon = {
  name: 'collapse',
  d: 'M5 19h14',
};

export const floatIcon: Icon = {
  name: 'float',
  d: `${WINDOW}M12 12h5.5v4H12z`,
};

export const dockRightIcon: Icon = {
  name: 'dock-right',
  d: `${WINDOW}M14.5 5v14`,
};

export const dockLeftIcon: Icon = {
  name: 'dock-left',
  d: `${WINDOW}M9.5 5v14`,
};

export const dockTopIcon: Icon = {
  name: 'dock-top',
  d: `${WINDOW}M3.5 9.5h17`,
};

export const dockBottomIcon: Icon = {
  name: 'dock-bottom',
  d: `${WINDOW}M3.5 14.5h17`,
};

export const moveIcon: Icon = {
  name: 'move',
  d: 'M12 4v16M4 12h16M9.5 6.5 12 4l2.5 2.5M9.5 17.5 12 20l2.5-2.5M6.5 9.5 4 12l2.5 2.5M17.5 9.5 20 12l-2.5 2.5',
};

export const signOutIcon: Icon = {
  name: 'sign-out',
  d: 'M10 4.5H5v15h5M15 8l4 4-4 4M19 12H9.5',
};

export const keyboardIcon: Icon = {
  name: 'keyboard',
  d: 'M3 6.5h18v11H3zM7 10h.01M10.3 10h.01M13.7 10h.01M17 10h.01M8.5 14h7',
};
