import type { toolbarEn } from '../../locales/en/toolbar.js';
import type { Translate } from '../../locales/types.js';
import type { CommandController } from '../internal/controllers/command-controller.js';
import type { ShowLater } from '../internal/later.js';
import type { Workplace } from './workplace.js';

/** The data from which all parts of a toolbar are rendered. */
export interface ToolbarView {
  readonly workplace: Workplace;
  readonly command: CommandController;
  readonly t: Translate<typeof toolbarEn>;
  readonly later: ShowLater;
  readonly elapsed: (since: number) => string;
}
