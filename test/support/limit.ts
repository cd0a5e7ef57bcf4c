/** How long a test waits for a condition, in milliseconds: less than it may take, so that it says what it waited for in vain. */
export const LIMIT = 45_000;
