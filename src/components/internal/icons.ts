import {
  type CSSResultGroup,
  type SVGTemplateResult,
  type TemplateResult,
  css,
  html,
  svg,
  unsafeCSS,
} from 'lit';

/** Our own line icons on a 24 grid; the stroke takes the colour of the text around it. */
const shapes = {
  phone: svg`<path d="M6.2 3.8h2.6c.4 0 .8.3.9.7l.9 3.3c.1.4 0 .8-.3 1L8.5 10.3a12.5 12.5 0 0 0 5.2 5.2l1.5-1.8c.3-.3.7-.4 1-.3l3.3.9c.4.1.7.5.7.9v2.6c0 1.1-.9 2-2 2A14.7 14.7 0 0 1 4.2 5.8c0-1.1.9-2 2-2z"/>`,
  'phone-in': svg`<path d="M6 4.5h2.3l1 3.6-1.7 1.5a12 12 0 0 0 5.3 5.3l1.5-1.7 3.6 1v2.3c0 1.1-.9 2-2 2A13.5 13.5 0 0 1 4 6.5c0-1.1.9-2 2-2zM20 4l-5.5 5.5M14.5 5v4.5H19"/>`,
  'phone-out': svg`<path d="M6 4.5h2.3l1 3.6-1.7 1.5a12 12 0 0 0 5.3 5.3l1.5-1.7 3.6 1v2.3c0 1.1-.9 2-2 2A13.5 13.5 0 0 1 4 6.5c0-1.1.9-2 2-2zM14.5 9.5 20 4M15.5 4H20v4.5"/>`,
  'phone-missed': svg`<path d="M6 5.5h2.3l1 3.6-1.7 1.5a12 12 0 0 0 5.3 5.3l1.5-1.7 3.6 1v2.3c0 1.1-.9 2-2 2A13.5 13.5 0 0 1 4 7.5c0-1.1.9-2 2-2zM15 4.5l5 5M20 4.5l-5 5"/>`,
  'phone-end': svg`<path d="M12 9.2c3.4 0 6.5 1.1 8.7 2.9.5.4.6 1.1.3 1.6l-1.2 2c-.3.5-1 .7-1.5.4l-2.7-1.3a1.2 1.2 0 0 1-.6-1.2l.2-1.5a11 11 0 0 0-6.4 0l.2 1.5c.1.5-.2 1-.6 1.2l-2.7 1.3c-.5.3-1.2.1-1.5-.4l-1.2-2c-.3-.5-.2-1.2.3-1.6C5.5 10.3 8.6 9.2 12 9.2z"/>`,
  chat: svg`<path d="M12 4.5c4.6 0 8.2 3.1 8.2 7s-3.6 7-8.2 7c-1.1 0-2.2-.2-3.2-.5L4.3 19.5l1.2-3.7a6.4 6.4 0 0 1-1.7-4.3c0-3.9 3.6-7 8.2-7z"/>`,
  whatsapp: svg`<path d="M12 3.8a8.2 8.2 0 0 1 0 16.4c-1.4 0-2.7-.3-3.9-1L4 20.3l1.1-4A8.2 8.2 0 0 1 12 3.8z"/><path d="M9 8.7c0 3.5 2.8 6.3 6.3 6.3l.3-1.6-1.9-.7-.8.9a5 5 0 0 1-2.5-2.5l.9-.8-.7-1.9z"/>`,
  channel: svg`<circle cx="12" cy="12" r="2.2"/><path d="M7.8 16.2a6 6 0 0 1 0-8.4M16.2 7.8a6 6 0 0 1 0 8.4M5 19a9.9 9.9 0 0 1 0-14M19 5a9.9 9.9 0 0 1 0 14"/>`,
  mic: svg`<rect x="9" y="3.5" width="6" height="11" rx="3"/><path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v2.8"/>`,
  'mic-off': svg`<path d="M9 8.5v3a3 3 0 0 0 4.6 2.5M15 11.5v-5a3 3 0 0 0-5.8-1M5.5 11.5a6.5 6.5 0 0 0 10.6 5M18.5 11.5c0 .8-.1 1.5-.4 2.2M12 18v2.8M4 4l16 16"/>`,
  pause: svg`<path d="M9 5.5v13M15 5.5v13"/>`,
  play: svg`<path d="M8 5.5l10 6.5-10 6.5z"/>`,
  keypad: svg`<path d="M6 6h.01M12 6h.01M18 6h.01M6 12h.01M12 12h.01M18 12h.01M6 18h.01M12 18h.01M18 18h.01" stroke-width="2.8"/>`,
  transfer: svg`<path d="M4 8.5h14M14.5 5 18 8.5 14.5 12M20 15.5H6M9.5 12 6 15.5 9.5 19"/>`,
  people: svg`<circle cx="9" cy="8.5" r="3.2"/><path d="M3.5 19c.3-3.3 2.5-5.2 5.5-5.2s5.2 1.9 5.5 5.2M15.5 5.6a3.2 3.2 0 0 1 0 5.8M17.5 14.2c1.8.7 2.9 2.3 3.1 4.8"/>`,
  person: svg`<circle cx="12" cy="8.2" r="3.6"/><path d="M5 20c.4-3.9 3.1-6.1 7-6.1s6.6 2.2 7 6.1"/>`,
  bell: svg`<path d="M6 16.2V11a6 6 0 0 1 12 0v5.2l1.6 2H4.4zM10 20.8h4"/>`,
  more: svg`<path d="M6 12h.01M12 12h.01M18 12h.01" stroke-width="2.8"/>`,
  'chevron-down': svg`<path d="M6.5 9.5l5.5 5.5 5.5-5.5"/>`,
  'chevron-next': svg`<path d="M9.5 6.5l5.5 5.5-5.5 5.5"/>`,
  back: svg`<path d="M14.5 6.5L9 12l5.5 5.5"/>`,
  close: svg`<path d="M6.5 6.5l11 11M17.5 6.5l-11 11"/>`,
  check: svg`<path d="M5 12.8l4.6 4.6L19 7.6"/>`,
  'check-double': svg`<path d="M2.5 12.8l4.3 4.3 8.4-9M11.5 16l1.3 1.3 8.7-9.2"/>`,
  plus: svg`<path d="M12 5.5v13M5.5 12h13"/>`,
  search: svg`<circle cx="10.8" cy="10.8" r="6"/><path d="M15.2 15.2 20 20"/>`,
  link: svg`<path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1.2 1.2M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1.2-1.2"/>`,
  unlink: svg`<path d="M13.5 15.5 11 18.7A4 4 0 0 1 5.3 13l2-2M10.5 8.5 13 5.3a4 4 0 0 1 5.7 5.7l-2 2M4 4l16 16"/>`,
  attach: svg`<path d="M19.5 11.5l-7.6 7.6a5 5 0 0 1-7.1-7.1l8-8a3.3 3.3 0 0 1 4.7 4.7l-7.9 7.9a1.7 1.7 0 0 1-2.4-2.4l7.2-7.1"/>`,
  snippet: svg`<path d="M4.5 6h15M4.5 10.5h8M4.5 15h5M19.5 10.5l-5.5 9"/>`,
  file: svg`<path d="M13.5 3.5H7a1.5 1.5 0 0 0-1.5 1.5v14A1.5 1.5 0 0 0 7 20.5h10a1.5 1.5 0 0 0 1.5-1.5V8.5zM13.5 3.5v5h5"/>`,
  download: svg`<path d="M12 4v11M7.5 11 12 15.5 16.5 11M5 19.5h14"/>`,
  send: svg`<path d="M4.5 12 4 4.5 20.5 12 4 19.5zM4.5 12H12"/>`,
  clock: svg`<circle cx="12" cy="12" r="8"/><path d="M12 7.5V12l3 2"/>`,
  calendar: svg`<rect x="4" y="5.5" width="16" height="14.5" rx="2"/><path d="M4 10h16M8.5 3.5v4M15.5 3.5v4"/>`,
  note: svg`<path d="M6.5 4h11A1.5 1.5 0 0 1 19 5.5V15l-5 5H6.5A1.5 1.5 0 0 1 5 18.5v-13A1.5 1.5 0 0 1 6.5 4zM19 15h-3.5A1.5 1.5 0 0 0 14 16.5V20M8.5 8.5h7M8.5 12h4"/>`,
  warning: svg`<path d="M12 4.5 21 19.5H3zM12 10v4.2M12 16.9h.01"/>`,
  error: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V13M12 16.2h.01"/>`,
  info: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.5M12 7.8h.01"/>`,
  success: svg`<circle cx="12" cy="12" r="8.5"/><path d="M8 12.4l2.8 2.8L16 9.7"/>`,
  offline: svg`<path d="M4 4l16 16M8.5 15.5a5 5 0 0 1 5.7-1M5.5 12.2a9.5 9.5 0 0 1 4-2.3M13.5 9.6c1.9.3 3.6 1.2 5 2.6M2.5 9a14 14 0 0 1 4.2-2.7M11 5.2c3.9-.3 7.7 1 10.5 3.8M12 19h.01"/>`,
  coffee: svg`<path d="M5 9.5h11.5V15a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4zM16.5 11h1.3a2.2 2.2 0 0 1 0 4.5h-1.3M8.5 4v2.5M12.5 4v2.5"/>`,
  expand: svg`<path d="M14 4.5h5.5V10M10 19.5H4.5V14M19.5 4.5 13.5 10.5M4.5 19.5l6-6"/>`,
  collapse: svg`<path d="M5 19h14"/>`,
  float: svg`<rect x="3.5" y="5" width="17" height="14" rx="2"/><rect x="11.5" y="11.5" width="6.5" height="5" rx="1"/>`,
  'dock-right': svg`<rect x="3.5" y="5" width="17" height="14" rx="2"/><path d="M14.5 5v14"/>`,
  'dock-left': svg`<rect x="3.5" y="5" width="17" height="14" rx="2"/><path d="M9.5 5v14"/>`,
  'dock-top': svg`<rect x="3.5" y="5" width="17" height="14" rx="2"/><path d="M3.5 9.5h17"/>`,
  'dock-bottom': svg`<rect x="3.5" y="5" width="17" height="14" rx="2"/><path d="M3.5 14.5h17"/>`,
  move: svg`<path d="M12 4v16M4 12h16M9.5 6.5 12 4l2.5 2.5M9.5 17.5 12 20l2.5-2.5M6.5 9.5 4 12l2.5 2.5M17.5 9.5 20 12l-2.5 2.5"/>`,
  'sign-out': svg`<path d="M10 4.5H6.5A1.5 1.5 0 0 0 5 6v12a1.5 1.5 0 0 0 1.5 1.5H10M15 8l4 4-4 4M19 12H9.5"/>`,
  headset: svg`<path d="M4.5 14v-2a7.5 7.5 0 0 1 15 0v2M19.5 15.5v-2h-2a1 1 0 0 0-1 1v2.5a1 1 0 0 0 1 1h1a1 1 0 0 0 1-1zM4.5 15.5v-2h2a1 1 0 0 1 1 1v2.5a1 1 0 0 1-1 1h-1a1 1 0 0 1-1-1zM19.5 17.5c0 1.7-1.6 3-4 3H13"/>`,
  record: svg`<rect x="3.5" y="5.5" width="17" height="13" rx="2"/><circle cx="8.7" cy="11" r="1.9"/><path d="M5.8 15.8c.4-1.5 1.5-2.2 2.9-2.2s2.5.7 2.9 2.2M14.5 10h3M14.5 13.5h3"/>`,
  open: svg`<path d="M11 5.5H6.5A1.5 1.5 0 0 0 5 7v10.5A1.5 1.5 0 0 0 6.5 19H17a1.5 1.5 0 0 0 1.5-1.5V13M14 4.5h5.5V10M19.5 4.5 11 13"/>`,
  backspace: svg`<path d="M9 6h10a1.5 1.5 0 0 1 1.5 1.5v9A1.5 1.5 0 0 1 19 18H9l-5.5-6zM11.5 9.5l5 5M16.5 9.5l-5 5"/>`,
  speaker: svg`<path d="M4.5 9.5v5H8l5 4v-13l-5 4zM16.5 9a4.3 4.3 0 0 1 0 6M18.8 6.7a7.5 7.5 0 0 1 0 10.6"/>`,
  eye: svg`<path d="M2.8 12S6 5.8 12 5.8 21.2 12 21.2 12 18 18.2 12 18.2 2.8 12 2.8 12z"/><circle cx="12" cy="12" r="2.8"/>`,
} as const satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof shapes;

/** A drawing beside words; it is never the only carrier of a meaning, so it is hidden from assistive technology. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon i-${name}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${shapes[name]}
  </svg>`;
}

const replaceable = Object.keys(shapes).map((name) => `.i-${name} { --_drawing: var(--omni-icon-${name}) }`);

/**
 * A host replaces a drawing with `--omni-icon-<name>: url(…)`. It becomes a mask over the colour of the text; without
 * it both declarations are invalid, which leaves our own.
 */
export const iconStyles: CSSResultGroup = [
  css`
    .icon {
      background:
        var(--_drawing) 0 0 / 0 0 no-repeat,
        linear-gradient(currentcolor, currentcolor);
      mask: var(--_drawing) center / contain no-repeat;
    }
  `,
  unsafeCSS(replaceable.join('')),
];
