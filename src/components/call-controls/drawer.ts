import { type TemplateResult, html } from 'lit';

/** The panels that open below the buttons. Each is fetched when it is first opened. */
export const DRAWERS = {
  keypad: 'omni-dialpad',
  transfer: 'omni-transfer-panel',
  devices: 'omni-device-picker',
} as const;
export type Drawer = keyof typeof DRAWERS;

export const drawerContent = (drawer: Drawer, id: string, onTransfer: () => void): TemplateResult =>
  ({
    keypad: html`<omni-dialpad interaction-id=${id}></omni-dialpad>`,
    transfer: html`<omni-transfer-panel
      interaction-id=${id}
      @omni-transfer-submitted=${onTransfer}
    ></omni-transfer-panel>`,
    devices: html`<omni-device-picker></omni-device-picker>`,
  })[drawer];
