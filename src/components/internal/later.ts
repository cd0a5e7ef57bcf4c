type Load = () => Promise<unknown>;

const loads = new Map<string, Load>();
const underWay = new Map<string, Promise<boolean>>();
const parts = new Set<Load>();

/** Registers an element when it is first shown: `load` imports its define file. */
export function defineLater(name: string, load: Load): void {
  loads.set(name, load);
}

/** Something else that comes with the rest. */
export function alsoLater(load: Load): void {
  parts.add(load);
}

/** Whether an element is not here yet, and can be fetched. */
export function comesLater(name: string): boolean {
  return loads.has(name) && !customElements.get(name);
}

/** Fetches an element. Resolves with whether it is here then, and never rejects. */
export function fetchElement(name: string): Promise<boolean> {
  let fetching = underWay.get(name);
  if (!fetching) {
    fetching = register(name).finally(() => underWay.delete(name));
    underWay.set(name, fetching);
  }
  return fetching;
}

async function register(name: string): Promise<boolean> {
  try {
    await loads.get(name)?.();
  } catch (reason) {
    console.warn(`<${name}> could not be fetched.`, reason);
  }
  return customElements.get(name) !== undefined;
}

/** Fetches all that is left as soon as the page rests: who needs it later may be without a network then. */
export function fetchTheRest(): void {
  const fetchAll = (): void => {
    for (const name of loads.keys()) if (comesLater(name)) void fetchElement(name);
    for (const load of parts) void load();
  };
  if ('requestIdleCallback' in window) requestIdleCallback(fetchAll);
  else setTimeout(fetchAll);
}
