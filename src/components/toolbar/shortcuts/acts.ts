import type { LayoutMode } from '../../../core/model/layout.js';
import { allows, end, toggleHold, toggleMute } from '../../call-controls/acts.js';
import { askMoreTime } from '../../disposition-form/more-time.js';
import { isOffer } from '../../../core/model/offers.js';
import { isUnderWay } from '../../../core/model/under-way.js';
import { reject } from '../../interaction-card/answer.js';
import { select } from '../../interaction-list/select.js';
import type { CommandController } from '../../internal/controllers/command-controller.js';
import { focusIn } from '../../internal/focus-in.js';
import { choosePresence } from '../../presence/choose.js';
import type { Interaction } from '../../../core/model/interaction.js';
import { take } from '../answering.js';
import type { LayoutController } from '../layout-controller.js';
import type { Workplace } from '../workplace.js';
import type { ShortcutId } from './table.js';

/** What can be done now, and how. */
export type Acts = Readonly<Partial<Record<ShortcutId, () => void>>>;

export interface ActsView {
  readonly workplace: Workplace;
  readonly layout: LayoutController;
  readonly command: CommandController;
  readonly mode: LayoutMode;
  readonly available: string;
  readonly onPanel: (panel: 'palette' | 'shortcuts') => void;
  readonly onSignOut: () => void;
  /** Opens the toolbar, and then does something with what is in it, if it is there. */
  readonly into: <T extends keyof HTMLElementTagNameMap>(
    tag: T,
    run: (element: HTMLElementTagNameMap[T]) => void,
  ) => void;
  readonly onFocus: () => void;
}

/** The acts that are possible now; each does the same as its button. */
export function acts(view: ActsView): Acts {
  return {
    ...toolbarActs(view),
    ...(view.workplace.step === 'work' && { ...workActs(view), ...liveActs(view) }),
  };
}

function toolbarActs({ workplace, layout, mode, onPanel, onSignOut, onFocus }: ActsView): Acts {
  const collapsed = mode === 'collapsed';
  const folds = !collapsed && layout.modes.includes('collapsed');
  const onStage = (show: () => void) => (): void => {
    show();
    if (collapsed) void layout.expand();
  };
  return {
    palette: () => onPanel('palette'),
    shortcuts: () => onPanel('shortcuts'),
    focus: onFocus,
    doctor: onStage(workplace.examine),
    ...(collapsed && { collapse: () => void layout.expand() }),
    ...(folds && { collapse: () => void layout.change({ mode: 'collapsed' }) }),
    ...(workplace.signedIn && {
      ...(workplace.chooses('campaigns') && { campaigns: onStage(() => workplace.goTo('campaigns')) }),
      ...(workplace.chooses('extension') && { extension: onStage(() => workplace.goTo('extension')) }),
      'sign-out': onSignOut,
    }),
  };
}

function workActs({ workplace, command, available, into }: ActsView): Acts {
  const { showDialer } = workplace;
  return {
    ...(showDialer && {
      dial: () => {
        showDialer();
        if (workplace.dialing) into('omni-dialer', focusIn);
      },
    }),
    presence: () => into('omni-presence', (presence) => presence.showMenu()),
    notifications: () => into('omni-notification-center', (center) => center.show()),
    ...(workplace.presence?.status !== 'available' && {
      available: () => choosePresence(command, { status: 'available', label: available }),
    }),
  };
}

function liveActs({ workplace, command, into }: ActsView): Acts {
  const live = workplace.live.map(({ interaction }) => interaction);
  const { current } = workplace;
  const may = current && allows(current, workplace.center?.capabilities);
  const { accept: offer, mute: call } = reached(workplace);
  const written = current && workplace.isWritten(current);
  const step = (by: number) => (): void => {
    const at = live.findIndex(({ id }) => id === current?.id);
    const next = live[(Math.max(at, by < 0 ? 0 : -1) + by + live.length) % live.length];
    workplace.showStage();
    if (next) select(command, next.id);
  };
  const onStage: ActsView['into'] = (tag, run) => {
    workplace.showStage();
    into(tag, run);
  };
  const drawer = (name: 'keypad' | 'transfer') => (): void =>
    onStage('omni-call-controls', (controls) => void controls.toggle(name));
  return {
    ...(offer && { accept: () => take(command, offer.id), reject: () => reject(command, offer.id) }),
    ...(call && { mute: () => toggleMute(command, call) }),
    ...(may?.hold && { hold: () => toggleHold(command, current!) }),
    ...(may?.keypad && { keypad: drawer('keypad') }),
    ...(may?.transfer && { transfer: drawer('transfer') }),
    ...(may?.end && { end: () => end(command, current!) }),
    ...(current &&
      isUnderWay(current) &&
      (written || current.owned) && {
        write: () => onStage(written ? 'omni-message-composer' : 'omni-disposition-form', focusIn),
      }),
    ...(current && !current.record && { record: () => onStage('omni-record-picker', focusIn) }),
    ...(current?.phase === 'wrap-up' && {
      dispose: () => onStage('omni-disposition-form', focusIn),
      ...(current.deadline !== null &&
        workplace.center?.capabilities.extendWrapUp && {
          'more-time': () => askMoreTime(command, current.id),
        }),
    }),
    ...(live.length > 0 && { next: step(1), previous: step(-1) }),
  };
}

/** The interactions that these acts are about, even if another one is on the stage: there is only one microphone. */
export function reached({
  current,
  live,
  center,
}: Workplace): Readonly<Partial<Record<ShortcutId, Interaction | undefined>>> {
  const all = [current, ...live.map(({ interaction }) => interaction)];
  const offer = all.find((each) => each && isOffer(each));
  const call = all.find((each) => each && allows(each, center?.capabilities).mute);
  return { accept: offer, reject: offer, mute: call };
}
