import { diagnosePage, type FrameServer } from 'omni-toolbar/adapters/frame';

/**
 * Adds findings to the doctor's: those of the page around this one, as soon as that page can be asked. Until then, what
 * this page can find out without a contact center.
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
