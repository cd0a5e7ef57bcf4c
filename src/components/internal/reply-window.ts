const SOON = 3_600_000;

/** Whether there is so little left of the time in which a customer can be answered freely that it has to be seen. */
export const isSoon = (left: number): boolean => left > 0 && left < SOON;
