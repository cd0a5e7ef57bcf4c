import { BehaviorSubject, distinctUntilChanged, map } from 'rxjs';

/** All state in one subject, and a selector for each subscriber: what most applications begin with. */
export class NaiveStore<T> {
  readonly #state: BehaviorSubject<Readonly<Record<string, T>>>;

  constructor(initial: Readonly<Record<string, T>>) {
    this.#state = new BehaviorSubject(initial);
  }

  get(key: string): T | undefined {
    return this.#state.value[key];
  }

  select(key: string, listener: (value: T | undefined) => void): void {
    this.#state
      .pipe(
        map((state) => state[key]),
        distinctUntilChanged(),
      )
      .subscribe(listener);
  }

  set(key: string, value: T): void {
    this.#state.next({ ...this.#state.value, [key]: value });
  }
}
