import type { ReactiveController, ReactiveElement } from 'lit';

/** Files held over an element, and dropped on it. */
export class DropTarget implements ReactiveController {
  /** Whether files are over it now. */
  over = false;
  readonly #host: ReactiveElement;
  readonly #takes: () => boolean;

  constructor(host: ReactiveElement, takes: () => boolean, onFiles: (files: readonly File[]) => void) {
    this.#host = host;
    this.#takes = takes;
    host.addController(this);
    host.addEventListener('dragover', (event) => {
      if (!holdsFiles(event)) return;
      // Also where none is taken: the browser would show the file in place of the page.
      event.preventDefault();
      if (this.#takes()) this.#set(true);
      else event.dataTransfer!.dropEffect = 'none';
    });
    host.addEventListener('dragleave', (event) => {
      // Moving from one part of the element to another is no leaving.
      if (!(event.relatedTarget instanceof Node && host.contains(event.relatedTarget))) this.#set(false);
    });
    host.addEventListener('drop', (event) => {
      this.#set(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      if (this.#takes()) onFiles([...(event.dataTransfer?.files ?? [])]);
    });
  }

  hostDisconnected(): void {
    this.over = false;
  }

  #set(over: boolean): void {
    if (over === this.over) return;
    this.over = over;
    this.#host.requestUpdate();
  }
}

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
