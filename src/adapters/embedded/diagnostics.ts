import { well, type Finding } from '../../core/model/diagnosis.js';
import type { Diagnostics } from '../../core/ports/diagnostics.js';
import { diagnosePage } from '../shared/browser/diagnose/page.js';
import { framedByAnotherSite } from '../shared/browser/site.js';
import { ALONE, FRAMED, type Surroundings } from './surroundings.js';

/** What the center in the page needs: other pages that it can reach, and a storage that it shares with them. */
export function embeddedDiagnostics({ locks }: Surroundings): Diagnostics {
  const pages = (): Finding =>
    locks
      ? well('pages')
      : {
          check: 'pages',
          severity: 'warning',
          code: 'pages-apart',
          values: { origin: location.origin },
          message: ALONE,
          fix: `Allow cookies and site data for ${location.origin} in the browser, also inside other sites.`,
        };
  const partition = (): Finding =>
    framedByAnotherSite()
      ? {
          check: 'storage-partition',
          severity: 'warning',
          code: 'storage-apart',
          message: FRAMED,
          fix: 'Serve the toolbar under the site of the page around it (toolbar.example.com for crm.example.com), or connect it to a contact center outside the browser.',
        }
      : well('storage-partition');
  return {
    // The center in the page needs no connection to a server, so `websocket` is always well.
    diagnose: async () => [...(await diagnosePage()), pages(), partition(), well('websocket')],
  };
}
