import { FramePlacement, type FrameClient } from 'omni-toolbar/adapters/frame';
import type { OmniToolbar } from 'omni-toolbar';

/** In a frame, the page around decides where the toolbar stands, as far as that page's SDK can place the frame. */
export function placeInFrame(toolbar: OmniToolbar, apps: HTMLElement): FramePlacement {
  const placement = new FramePlacement(() => apps.offsetHeight);
  if (window.parent === window) return placement;
  // The frame of a pill or a strip shows the page around where the toolbar does not fill it: the toolbar stays at the
  // corner that does not move.
  placement.state.subscribe(({ corner }) => Object.assign(document.body.dataset, corner));
  new ResizeObserver(() => placement.refresh()).observe(apps);
  toolbar.placement = placement;
  return placement;
}

/** Lets the first SDK that can place the frame do so. Returns what to do when that client is gone. */
export function followPage(placement: FramePlacement, client: FrameClient): (() => void) | undefined {
  if (!client.around || !client.capabilities.includes('layout')) return undefined;
  return placement.connect((asked) => client.ask('layout', asked));
}
