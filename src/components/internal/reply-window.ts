const SOON = 3_600_000;

/** Whether so little is left of the time for free text that the agent has to notice. */
export const isSoon = (left: number): boolean => left > 0 && left < SOON;
