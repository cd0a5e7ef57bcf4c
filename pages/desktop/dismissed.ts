const MOST = 50;

/**
 * The live interactions whose page the agent has closed: a reload of the desktop does not bring it back. They stand
 * in the history entry, which survives a reload where storage is refused.
 */
export class Dismissed {
  #ids: readonly string[] = read(history.state);

  get ids(): readonly string[] {
    return this.#ids;
  }

  has(interactionId: string): boolean {
    return this.#ids.includes(interactionId);
  }

  add(interactionId: string): void {
    this.#ids = [...this.#ids, interactionId].slice(-MOST);
    history.replaceState({ dismissed: this.#ids }, '');
  }
}

function read(state: unknown): readonly string[] {
  const { dismissed } = (state ?? {}) as { readonly dismissed?: unknown };
  return Array.isArray(dismissed) ? dismissed.filter((id) => typeof id === 'string') : [];
}
