import type { MessageKey } from '../../locales/types.js';
import type { IconName } from '../internal/icons.js';
import type { BarItem } from './bar.js';
import type { LayoutController } from './layout-controller.js';
import type { ToolbarLayout } from './placement.js';
import type { Workplace } from './workplace.js';

interface ItemsView extends ToolbarLayout {
  readonly t: (key: MessageKey) => string;
  readonly layout: LayoutController;
  readonly place: Workplace;
  readonly onSignOut: () => void;
}

/** What the menu at the end of the bar offers now. */
export function barItems({ t, mode, dock, layout, place, onSignOut }: ItemsView): readonly BarItem[] {
  const item = (icon: IconName, key: MessageKey, run: () => void): BarItem => ({ icon, label: t(key), run });
  const { modes, docks } = layout;
  const view = [
    ...(modes.includes('collapsed')
      ? [item('collapse', 'toolbar.collapse', () => void layout.change({ mode: 'collapsed' }))]
      : []),
    ...(modes.includes('floating') && mode !== 'floating'
      ? [item('float', 'toolbar.float', () => void layout.change({ mode: 'floating' }))]
      : []),
    ...(modes.includes('docked') ? docks : [])
      .filter((edge) => mode !== 'docked' || edge !== dock)
      .map((edge) =>
        item(
          `dock-${edge}`,
          `toolbar.dock-${edge}`,
          () => void layout.change({ mode: 'docked', dock: edge }),
        ),
      ),
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
