import { OmniError } from '../../../core/contract/errors.js';

/** Something that the page around a toolbar can do, to be found in the command palette. */
export interface HostCommand {
  /** What it is called: text, whatever is in it. */
  readonly label: string;
  /** The heading under which it stands; without: that it is of this page. */
  readonly group?: string;
  /** Other words by which it is found. */
  readonly keywords?: readonly string[];
  /** Whether it can be done now, asked whenever the palette is drawn; without: always. */
  readonly enabled?: boolean | (() => boolean);
  /** Runs the command. The agent is told what it throws or rejects with. */
  readonly run: () => unknown;
}

/** Reads what a host gave. Throws an OmniError 2001 that says what to change. */
export function readCommands(given: unknown): readonly HostCommand[] {
  if (Array.isArray(given) && given.every(isCommand)) return given;
  throw new OmniError(
    'REQUIRED_FIELD_MISSING',
    'commands is a list of { label: "Open the wiki", run: () => … }.',
  );
}

function isCommand(given: unknown): given is HostCommand {
  const { label, run } = Object(given) as Partial<HostCommand>;
  return typeof label === 'string' && label !== '' && typeof run === 'function';
}
