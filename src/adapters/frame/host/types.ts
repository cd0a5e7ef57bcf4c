import type { EventName, EventPayload } from '../../../core/contract/events.js';
import type { MethodArgs, MethodInput, MethodName, MethodResult } from '../../../core/contract/methods.js';
import type { Finding as CoreFinding } from '../../../core/model/diagnosis.js';
import type { WireCounters } from '../wire/counters.js';
import type { DesktopParameters } from './parameters.js';
import type { Layout, LayoutDock, LayoutMode } from '../../../core/model/layout.js';

/** A method of the contract: takes one object with the parameters' names, or the values in order. */
export interface SdkMethod<N extends MethodName> {
  (params: MethodInput<N>): Promise<MethodResult<N>>;
  (...args: MethodArgs<N>): Promise<MethodResult<N>>;
}

type Methods<N extends MethodName> = { readonly [M in N]: SdkMethod<M> };
type InGroup<G extends string> = {
  readonly [M in MethodName as M extends `${G}.${infer Short}` ? Short : never]: SdkMethod<M>;
};

/** Names that the same method also answers to: the documentation is not sure of their capitals. */
interface Aliases {
  readonly setBaseURL: SdkMethod<'setBaseUrl'>;
  readonly getBaseURL: SdkMethod<'getBaseUrl'>;
  readonly invokeECCApi: SdkMethod<'invokeEccApi'>;
  readonly invokeECCAPI: SdkMethod<'invokeEccApi'>;
  readonly invokeEccAPI: SdkMethod<'invokeEccApi'>;
  readonly invokeThirdPartyAPI: SdkMethod<'invokeThirdPartyApi'>;
  readonly getOmniCRMConfiguration: SdkMethod<'getOmniCrmConfiguration'>;
  readonly getOmniCRMObjectConfiguration: SdkMethod<'getOmniCrmObjectConfiguration'>;
  readonly sendCurrentCRMRecordOpened: SdkMethod<'sendCurrentCrmRecordOpened'>;
  readonly sendDataToCRM: SdkMethod<'sendDataToCrm'>;
}

/** One thing that was looked at, and what to change if it is not well. */
export interface Finding extends CoreFinding {
  /** Nothing is wrong. False also when it could not be checked. */
  readonly ok: boolean;
}

export interface Diagnosis {
  /** Nothing keeps the toolbar from working; there may be warnings. */
  readonly ok: boolean;
  /** One for each check, of this page and of the toolbar's. */
  readonly findings: readonly Finding[];
  readonly counters: Readonly<WireCounters>;
}

/** May be asynchronous: no other handler waits for it, and what it throws or rejects with is reported to the page. */
export type EventHandler<E extends EventName> = (payload: EventPayload<E>) => unknown;

/** What the page allows. Lengths are CSS pixels; the window is always a limit. */
export interface LayoutLimits {
  /** How the toolbar may be shown; all by default. */
  readonly modes?: readonly LayoutMode[];
  /** At which edges it may be docked; that of the page's own place for it is always allowed. All by default. */
  readonly docks?: readonly LayoutDock[];
  readonly minWidth?: number;
  readonly maxWidth?: number;
  readonly minHeight?: number;
  readonly maxHeight?: number;
  /** The edge at which the page's own place for it stands; by default told from that place's shape and position. */
  readonly home?: LayoutDock;
  /** Where the pill of a collapsed toolbar stands: in a corner of the window, or in the page's own place for it. */
  readonly pill?: 'corner' | 'home';
  /** False: the page itself makes room for a toolbar at another edge, by the custom property `--omni-inset-<edge>`. */
  readonly makeRoom?: boolean;
}

/** Decides on a layout that the agent wishes: returns the layout to show, or false to leave it as it is. */
export type LayoutGate = (wish: Layout) => Layout | false;

/** How the toolbar is shown. */
export interface LayoutState extends Layout {
  /** The toolbar stands in the page's own place for it. */
  readonly home: boolean;
}

/** The documented SDK. */
export type Sdk = Methods<Exclude<MethodName, 'initialize' | `${string}.${string}`>> &
  Aliases & {
    /** Connects this page to the toolbar. Resolves when the handshake is done, rejects with what to change. */
    initialize(config: MethodInput<'initialize'>['config']): Promise<void>;
    readonly store: InGroup<'store'>;
    readonly appInstance: InGroup<'appInstance'>;
    /** Listens to an event of the contract. Returns a function that stops. Throws OmniError 2001 for other names. */
    on<E extends EventName>(event: E, handler: EventHandler<E>): () => void;
    /** Listens to the next event of this name only. */
    once<E extends EventName>(event: E, handler: EventHandler<E>): () => void;
    /** Removes a handler. Throws OmniError 2001 if none is given: other parts of the page may listen too. */
    off<E extends EventName>(event: E, handler: EventHandler<E>): void;
    /** What the agent desktop wrote into this page's address, as it was when the script was loaded. */
    readonly parameters: DesktopParameters;
    /** The version of this script. */
    readonly version: string;
    /** What this script and the connected toolbar have agreed on beyond calls and events. */
    readonly capabilities: readonly string[];
    /** Looks at what can be wrong between this page and the toolbar, and says which setting to change. */
    diagnose(): Promise<Diagnosis>;
    /**
     * Asks the user whether this page may show notifications of the operating system, its own and the toolbar's.
     * Browsers let a page ask only while its user clicks: call it from a click handler.
     */
    allowNotifications(): Promise<NotificationPermission>;
    /** How the toolbar is shown now. */
    readonly layout: LayoutState;
    /** Shows the toolbar in another layout, within the limits. What is left out stays as it is. */
    setLayout(wish: Partial<Layout>): Promise<LayoutState>;
    /** Says which layouts the agent may choose, by limits or case by case. At any time, also before `initialize`. */
    limitLayout(limits: LayoutLimits | LayoutGate): Promise<void>;
    /** Calls a handler when the layout has changed. Returns a function that stops. */
    onLayout(handler: (state: LayoutState) => void): () => void;
    /** Lets go of the toolbar: open calls reject, `initialize` may be called again. The frame stays in the page. */
    disconnect(): void;
  };
