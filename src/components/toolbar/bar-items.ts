import type { MessageKey } from '../../locales/types.js';
import type { IconName } from '../internal/icons.js';
import type { BarItem } from './bar.js';
import type { ToolbarMode } from './toolbar.events.js';
import type { Workplace } from './workplace.js';

interface ItemsView {
  readonly t: (key: MessageKey) => string;
  readonly mode: ToolbarMode;
  readonly place: Workplace;
  readonly onMode: (mode: ToolbarMode) => void;
  readonly onSignOut: () => void;
}

/** What the menu at the end of the bar offers now. */
export function barItems({ t, mode, place, onMode, onSignOut }: ItemsView): readonly BarItem[] {
  const item = (icon: IconName, key: MessageKey, run: () => void): BarItem => ({ icon, label: t(key), run });
  const view = [
    item('collapse', 'toolbar.collapse', () => onMode('collapsed')),
    mode === 'floating'
      ? item('dock', 'toolbar.dock', () => onMode('docked'))
      : item('float', 'toolbar.float', () => onMode('floating')),
  ];
  const doctor = item('info', 'doctor.title', place.examine);
  if (!place.signedIn) return [...view, doctor];
  return [
    ...view,
    item('people', 'toolbar.campaigns', () => place.goTo('campaigns')),
    item('phone', 'toolbar.extension', () => place.goTo('extension')),
    doctor,
    item('sign-out', 'toolbar.sign-out', onSignOut),
  ];
}
