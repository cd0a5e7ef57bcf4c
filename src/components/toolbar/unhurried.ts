/** What the toolbar does of its own accord, and not in its first moment. */
export { Reminders } from './reminders.js';
export { StillLines } from './still-lines.js';
