import type { Icon } from './icon.js';

// Written channels and what is sent over them.

export const chatIcon: Icon = {
  name: 'chat',
  d: 'M12 4.5c4.6 0 8.2 3.1 8.2 7s-3.6 7-8.2 7c-1.1 0-2.2-.2-3.2-.5L4.3 19.5l1.2-3.7a6.4 6.4 0 0 1-1.7-4.3c0-3.9 3.6-7 8.2-7z',
};

export const whatsappIcon: Icon = {
  name: 'whatsapp',
  d: 'M12 3.8a8.2 8.2 0 0 1 0 16.4c-1.4 0-2.7-.3-3.9-1L4 20.3l1.1-4A8.2 8.2 0 0 1 12 3.8zM9 8.7c0 3.5 2.8 6.3 6.3 6.3l.3-1.6-1.9-.7-.8.9a5 5 0 0 1-2.5-2.5l.9-.8-.7-1.9z',
};

export const otherChannelIcon: Icon = {
  name: 'channel',
  d: 'M9.8 12a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0-4.4 0M7.8 16.2a6 6 0 0 1 0-8.4M16.2 7.8a6 6 0 0 1 0 8.4M5 19a9.9 9.9 0 0 1 0-14M19 5a9.9 9.9 0 0 1 0 14',
};

export const attachIcon: Icon = {
  name: 'attach',
  d: 'M19.5 11.5l-7.6 7.6a5 5 0 0 1-7.1-7.1l8-8a3.3 3.3 0 0 1 4.7 4.7l-7.9 7.9a1.7 1.7 0 0 1-2.4-2.4l7.2-7.1',
};

export const snippetIcon: Icon = {
  name: 'snippet',
  d: 'M4.5 6h15M4.5 10.5h8M4.5 15h5M19.5 10.5l-5.5 9',
};

export const fileIcon: Icon = {
  name: 'file',
  d: 'M13.5 3.5h-8v17h13v-12zM13.5 3.5v5h5',
};

export const downloadIcon: Icon = {
  name: 'download',
  d: 'M12 4v11M7.5 11 12 15.5 16.5 11M5 19.5h14',
};

export const sendIcon: Icon = {
  name: 'send',
  d: 'M4.5 12 4 4.5 20.5 12 4 19.5zM4.5 12H12',
};

export const checkDoubleIcon: Icon = {
  name: 'check-double',
  d: 'M2.5 12.8l4.3 4.3 8.4-9M11.5 16l1.3 1.3 8.7-9.2',
};
