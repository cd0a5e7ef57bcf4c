import { Observable } from 'rxjs';

/** The data of the help desk, in its own words. Times are by the desk's clock, in milliseconds. */
export interface Ticket {
  readonly number: number;
  readonly from: string;
  readonly status: 'assigned' | 'open' | 'closed';
  readonly since: number;
  /** When the ticket goes to another agent if this one does not take it. */
  readonly until: number | null;
  readonly lines: readonly Line[];
  readonly unseen: number;
}

export interface Line {
  readonly number: number;
  readonly by: 'customer' | 'agent';
  readonly who: string;
  readonly text: string;
  readonly at: number;
  /** Chosen by the page that said it. */
  readonly key: string;
}

export interface Label {
  readonly id: number;
  readonly name: string;
}

export interface Whole {
  readonly agent: {
    readonly id: string;
    readonly name: string;
    readonly open: boolean;
    readonly since: number;
  };
  readonly labels: readonly Label[];
  readonly tickets: readonly Ticket[];
}

export type Fact =
  | { readonly fact: 'turned'; readonly open: boolean; readonly since: number }
  | { readonly fact: 'assigned'; readonly ticket: Ticket }
  | { readonly fact: 'taken' | 'seen'; readonly number: number }
  | { readonly fact: 'gone'; readonly number: number; readonly why: 'passed' | 'unanswered' | 'left' }
  | { readonly fact: 'said'; readonly number: number; readonly line: Line }
  | { readonly fact: 'closed'; readonly number: number; readonly by: 'customer' | 'agent' }
  | { readonly fact: 'filed'; readonly number: number; readonly label: Label; readonly note: string };

export type Told = { readonly at: number } & ({ readonly whole: Whole } | Fact);

/** The desk does not know this page's token: no longer, or not yet. */
export class NotSignedIn extends Error {}

async function ask(path: string, token: string | null, init: RequestInit): Promise<Response> {
  const headers = token ? { authorization: `Bearer ${token}` } : undefined;
  const response = await fetch(path, { ...init, headers });
  if (response.status === 401) throw new NotSignedIn();
  return response;
}

/** Posts to the desk. Rejects with the desk's own words when it refuses. */
export async function post(
  path: string,
  token: string | null,
  body: object,
): Promise<Record<string, unknown>> {
  const response = await ask(path, token, { method: 'POST', body: JSON.stringify(body) });
  const answer = (await response.json()) as Record<string, unknown>;
  if (!response.ok) throw new Error(String(answer['error']));
  return answer;
}

/**
 * Everything that the desk tells, line by line. Errors when the connection breaks; unsubscribing ends the connection.
 */
export function listen<T>(path: string, token: string): Observable<T> {
  return new Observable((subscriber) => {
    const leaving = new AbortController();
    const read = async (): Promise<void> => {
      const { body } = await ask(path, token, { signal: leaving.signal });
      const lines = body!.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      for (let { done, value } = await lines.read(); !done; { done, value } = await lines.read()) {
        const whole = (text + value).split('\n');
        text = whole.pop()!;
        for (const line of whole) subscriber.next(JSON.parse(line) as T);
      }
      throw new Error('The help desk closed the connection.');
    };
    read().catch((thrown: unknown) => subscriber.error(thrown));
    return () => leaving.abort();
  });
}
