import type { RowPositions } from '../internal/row-window.js';

/**
 * The positions of rows whose heights are estimated until they have been drawn and measured. The sums are kept in a
 * Fenwick tree (1994), so that setting a height and finding a row take logarithmic time.
 */
export class MeasuredRows implements RowPositions {
  readonly count: number;
  readonly #heights: Float64Array;
  readonly #sums: Float64Array;

  /** @param height the measured or estimated height of a row */
  constructor(count: number, height: (index: number) => number) {
    this.count = count;
    this.#heights = Float64Array.from({ length: count }, (_, index) => height(index));
    this.#sums = new Float64Array(count + 1);
    for (let node = 1; node <= count; node++) {
      this.#sums[node]! += this.#heights[node - 1]!;
      const parent = node + (node & -node);
      if (parent <= count) this.#sums[parent]! += this.#sums[node]!;
    }
  }

  get total(): number {
    return this.top(this.count);
  }

  top(index: number): number {
    let sum = 0;
    for (let node = index; node > 0; node -= node & -node) sum += this.#sums[node]!;
    return sum;
  }

  at(offset: number): number {
    let [index, left] = [0, offset];
    for (let step = 2 ** Math.floor(Math.log2(this.count || 1)); step >= 1; step /= 2) {
      const next = index + step;
      if (next > this.count || this.#sums[next]! > left) continue;
      index = next;
      left -= this.#sums[next]!;
    }
    return Math.max(0, Math.min(index, this.count - 1));
  }

  set(index: number, height: number): void {
    const change = height - this.#heights[index]!;
    if (change === 0) return;
    this.#heights[index] = height;
    for (let node = index + 1; node <= this.count; node += node & -node) this.#sums[node]! += change;
  }
}
