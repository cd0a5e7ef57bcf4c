import { diagnosePage, type FrameServer } from 'omni-toolbar/adapters/frame';

/**
 * Adds to what the doctor finds: what the page around us sees, once it can be asked; until then what this page sees
 * without a contact center.
 */
export function helpDoctor(): (server: FrameServer) => void {
  let server: FrameServer | null = null;
  document.addEventListener('omni-doctor-check', ({ include }) => {
    if (!server) include(diagnosePage());
    else if (window.parent !== window) include(server.diagnose());
  });
  return (started) => {
    server = started;
  };
}
