import { svg, type SVGTemplateResult, type TemplateResult, html } from 'lit';

const shapes = {
  phone: svg`<path d="M5 4h4l1.5 4.5-2 1.8a12 12 0 0 0 5.2 5.2l1.8-2L20 15v4a1.5 1.5 0 0 1-1.6 1.5A16.2 16.2 0 0 1 3.5 5.6 1.5 1.5 0 0 1 5 4z"/>`,
  chat: svg`<path d="M20 12a7.5 7.5 0 0 1-11 6.6L4 20l1.4-4.6A7.5 7.5 0 1 1 20 12z"/>`,
  contact: svg`<circle cx="12" cy="8.5" r="3.5"/><path d="M5 20c.6-3.6 3.4-5.5 7-5.5s6.4 1.9 7 5.5"/>`,
  case: svg`<path d="M4 8.5h16v10.5H4zM9 8.5V6a1 1 0 0 1 1-1h4a1 1 0 0 1 1 1v2.5M4 13h16"/>`,
  activity: svg`<path d="M4 12h4l2.5-6 4 12 2.5-6h3"/>`,
  search: svg`<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>`,
  plus: svg`<path d="M12 5v14M5 12h14"/>`,
  close: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
  edit: svg`<path d="M4 20l1-4L16.5 4.5a1.5 1.5 0 0 1 2.2 0l.8.8a1.5 1.5 0 0 1 0 2.2L8 19z"/>`,
  panel: svg`<path d="M4 5h16v14H4zM15 5v14"/>`,
  sun: svg`<circle cx="12" cy="12" r="4"/><path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4"/>`,
  moon: svg`<path d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z"/>`,
  contrast: svg`<circle cx="12" cy="12" r="8"/><path d="M12 4v16a8 8 0 0 0 0-16z" fill="currentColor"/>`,
  back: svg`<path d="m14.5 6-6 6 6 6"/>`,
  next: svg`<path d="m9.5 6 6 6-6 6"/>`,
  link: svg`<path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1"/>`,
} as const satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof shapes;

/** An icon beside a word, or inside a control that has a name of its own: hidden from assistive technology. */
export function icon(name: IconName, mirrored = false): TemplateResult {
  return html`<svg class=${mirrored ? 'icon mirrored' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
    ${shapes[name]}
  </svg>`;
}
