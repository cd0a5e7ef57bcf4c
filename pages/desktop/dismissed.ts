const MOST = 50;

/**
 * The live interactions whose CRM page the agent has closed: a reload of the desktop must not open it again. They are
 * kept in the history entry, which survives a reload even where storage is refused.
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
