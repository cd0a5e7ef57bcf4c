import { nothing } from 'lit';
import type { Layout, LayoutDock } from '../../core/model/layout.js';
import type { toolbarEn } from '../../locales/en/toolbar.js';
import {
  collapseIcon,
  dockBottomIcon,
  dockLeftIcon,
  dockRightIcon,
  dockTopIcon,
  floatIcon,
  keyboardIcon,
  signOutIcon,
} from '../internal/icons/bar.js';
import { headsetIcon, peopleIcon, phoneIcon } from '../internal/icons/calls.js';
import type { Icon } from '../internal/icons/icon.js';
import { infoIcon } from '../internal/icons/marks.js';
import { searchIcon } from '../internal/icons/records.js';
import type { BarItem } from './bar.js';
import type { LayoutController } from './layout-controller.js';
import type { ShortcutId } from './shortcuts/table.js';
import type { Workplace } from './workplace.js';

interface ItemsView extends Layout {
  readonly t: (key: keyof typeof toolbarEn) => string;
  readonly layout: LayoutController;
  readonly workplace: Workplace;
  readonly keysOf: (act: ShortcutId) => unknown;
  readonly onPanel: (panel: 'palette' | 'shortcuts') => void;
  readonly onSignOut: () => void;
}

const DOCK_ICONS: Readonly<Record<LayoutDock, Icon>> = {
  right: dockRightIcon,
  left: dockLeftIcon,
  top: dockTopIcon,
  bottom: dockBottomIcon,
};

/** What the menu at the end of the bar offers now. */
export function barItems({
  t,
  mode,
  dock,
  layout,
  workplace,
  keysOf,
  onPanel,
  onSignOut,
}: ItemsView): readonly BarItem[] {
  const item = (icon: Icon, key: keyof typeof toolbarEn, run: () => void, act?: ShortcutId): BarItem => ({
    icon,
    label: t(key),
    keys: act ? keysOf(act) : nothing,
    run,
  });
  const { modes, docks } = layout;
  const { signedIn } = workplace;
  const items = [
    modes.includes('collapsed') &&
      item(collapseIcon, 'toolbar.collapse', () => void layout.change({ mode: 'collapsed' }), 'collapse'),
    modes.includes('floating') &&
      mode !== 'floating' &&
      item(floatIcon, 'toolbar.float', () => void layout.change({ mode: 'floating' })),
    ...docks.map(
      (edge) =>
        modes.includes('docked') &&
        (mode !== 'docked' || edge !== dock) &&
        item(
          DOCK_ICONS[edge],
          `toolbar.dock-${edge}`,
          () => void layout.change({ mode: 'docked', dock: edge }),
        ),
    ),
    signedIn &&
      workplace.chooses('campaigns') &&
      item(peopleIcon, 'toolbar.campaigns', () => workplace.goTo('campaigns'), 'campaigns'),
    signedIn &&
      workplace.chooses('extension') &&
      item(phoneIcon, 'toolbar.extension', () => workplace.goTo('extension'), 'extension'),
    workplace.devices && item(headsetIcon, 'toolbar.devices', workplace.chooseDevices),
    item(searchIcon, 'toolbar.palette', () => onPanel('palette'), 'palette'),
    item(keyboardIcon, 'toolbar.shortcuts', () => onPanel('shortcuts'), 'shortcuts'),
    item(infoIcon, 'doctor.title', workplace.examine, 'doctor'),
    signedIn && item(signOutIcon, 'toolbar.sign-out', onSignOut, 'sign-out'),
  ];
  return items.filter((each) => !!each);
}
