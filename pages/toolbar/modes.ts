import { FramePlacement, type FrameClient } from 'omni-toolbar/adapters/frame';
import type { OmniToolbar } from 'omni-toolbar';

/** In a frame the page around it says where the toolbar stands, as far as its SDK can. */
export function placeInFrame(toolbar: OmniToolbar, apps: HTMLElement): FramePlacement {
  const placement = new FramePlacement(() => apps.offsetHeight);
  if (window.parent === window) return placement;
  // What is beside a pill or a strip is the page around: the toolbar is held at the corner that does not move.
  placement.state.subscribe(({ corner }) => Object.assign(document.body.dataset, corner));
  new ResizeObserver(() => placement.refresh()).observe(apps);
  toolbar.placement = placement;
  return placement;
}

/** Follows the first SDK that can place the frame. Returns what to do when it is gone. */
export function followPage(placement: FramePlacement, client: FrameClient): (() => void) | undefined {
  if (!client.around || !client.capabilities.includes('layout')) return undefined;
  return placement.connect((asked) => client.ask('layout', asked));
}
