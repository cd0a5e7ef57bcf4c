import { OmniError } from '../../../../core/contract/errors.js';
import type { Kernel } from './kernel.js';

/**
 * Does the work of one page in the kernel's order, once the center has `started` and the page can `reach` it. Rejects
 * with an OmniError, also when the page has closed its connection in the meantime.
 */
export const asking =
  (kernel: Kernel, isHere: () => boolean, started: Promise<void>, reach?: () => Promise<void>) =>
  async <T>(task: () => Promise<T>): Promise<T> => {
    await started;
    if (reach) await reach();
    if (!isHere()) throw new OmniError('DISCONNECTED', 'This connection to the center is closed.');
    return kernel.enqueue(task).catch((error: unknown) => {
      throw OmniError.from(error);
    });
  };
