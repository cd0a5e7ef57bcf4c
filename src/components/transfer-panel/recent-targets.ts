import { isText, readList } from '../../core/model/data.js';
import type { Target, TargetKind } from '../../core/model/session.js';
import { deviceStorage, pageStorage } from '../internal/page-storage.js';

const MOST = 5;

/** A phone number may be personal, so it is forgotten with the tab. */
const areaOf = (kind: TargetKind) => (kind === 'phone' ? pageStorage : deviceStorage);
const keyOf = (agentId: string, kind: TargetKind): string => `recent-targets ${kind} ${agentId}`;

/** The ids of what this agent gave conversations to, last first. */
export function recentTargets(agentId: string, kind: TargetKind): readonly string[] {
  return readList(areaOf(kind).get(keyOf(agentId, kind)), isText)
    .filter((id) => id !== '')
    .slice(0, MOST);
}

export function rememberTarget(agentId: string, { kind, id }: Target): void {
  const others = recentTargets(agentId, kind).filter((each) => each !== id);
  areaOf(kind).set(keyOf(agentId, kind), JSON.stringify([id, ...others].slice(0, MOST)));
}
