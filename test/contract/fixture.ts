import contract from './contract.json';

/** One method of the documented contract, as the file has it. */
export interface DocumentedMethod {
  readonly group: string;
  readonly name: string;
  readonly qualifiedName: string;
  readonly params: readonly { readonly name: string; readonly type: string; readonly optional: boolean }[];
  readonly result: unknown;
  readonly direction: string;
  readonly channelOnly?: string;
}

export interface DocumentedEvent {
  readonly group: string;
  readonly name: string;
  readonly payload: unknown;
  readonly direction: string;
}

export const documentedMethods = contract.methods as readonly DocumentedMethod[];
export const documentedEvents = contract.events as readonly DocumentedEvent[];
export const { errors: documentedErrors, microservices: documentedMicroservices, enums } = contract;

/** The name in messages: `sdk.store.get` is `store.get`. */
export const wireName = ({ qualifiedName }: DocumentedMethod): string => qualifiedName.replace(/^sdk\./, '');

/** The methods for which the documentation prints an answer. */
export const answered = documentedMethods.filter(({ result }) => result !== null);

/** The events for which the documentation prints a payload, each name once. */
export const heard = documentedEvents.filter(
  ({ payload, name }, index) =>
    payload !== null && documentedEvents.findIndex((other) => other.name === name) === index,
);
