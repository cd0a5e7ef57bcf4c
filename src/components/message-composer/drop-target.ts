import type { ReactiveController, ReactiveElement } from 'lit';

export interface Conversing extends ReactiveElement {
  readonly interactionId: string;
}

/** Dropping files on a composer or on the thread of its conversation. */
export class DropTarget implements ReactiveController {
  /** Whether files are over it now. */
  over = false;
  readonly #host: Conversing;
  readonly #takes: () => boolean;
  readonly #onFiles: (files: readonly File[]) => void;
  #root: Node | undefined;

  constructor(host: Conversing, takes: () => boolean, onFiles: (files: readonly File[]) => void) {
    this.#host = host;
    this.#takes = takes;
    this.#onFiles = onFiles;
    host.addController(this);
    keepsFilesOut(host);
  }

  /** Listens on the parent of both, so that each can handle the event first. */
  hostConnected(): void {
    this.#root = this.#host.getRootNode();
    for (const type of TYPES) this.#root.addEventListener(type, this);
  }

  hostDisconnected(): void {
    for (const type of TYPES) this.#root?.removeEventListener(type, this);
    this.over = false;
  }

  handleEvent(event: DragEvent): void {
    const { type, dataTransfer: data, relatedTarget } = event;
    // Moving from one of the two to the other is not leaving.
    const at = type === 'dragleave' ? relatedTarget : event.target;
    const inside = this.#places.some((place) => at instanceof Node && place.contains(at));
    const taken = inside && holdsFiles(event) && this.#takes();
    this.#set(taken && type !== 'drop');
    if (!taken || !data) return;
    data.dropEffect = 'copy';
    if (type === 'drop') this.#onFiles([...data.files]);
  }

  get #places(): readonly Element[] {
    const { interactionId } = this.#host;
    const threads = (this.#root as ParentNode).querySelectorAll('omni-message-thread');
    return [
      this.#host,
      ...[...threads].filter((each) => interactionId && each.interactionId === interactionId),
    ];
  }

  #set(over: boolean): void {
    if (over === this.over) return;
    this.over = over;
    this.#host.requestUpdate();
  }
}

const TYPES = ['dragover', 'dragleave', 'drop'] as const;

/** Swallows drops of files: a drop that nobody handles makes the browser leave the page to show the file. */
export function keepsFilesOut(element: HTMLElement): void {
  const keepOut = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    event.dataTransfer!.dropEffect = 'none';
  };
  element.addEventListener('dragover', keepOut);
  element.addEventListener('drop', keepOut);
}

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
