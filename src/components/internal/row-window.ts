/** The positions of all rows of a long list, drawn or not, in pixels from the top of the list. */
export interface RowPositions {
  readonly count: number;
  /** The height of all rows together. */
  readonly total: number;
  /** The top of a row; for `count`: the end of the last one. */
  top(index: number): number;
  /** The row at an offset; above or below the list, the nearest one. */
  at(offset: number): number;
}

/** Rows of one height. */
export class EvenRows implements RowPositions {
  readonly count: number;
  readonly height: number;

  constructor(count: number, height: number) {
    this.count = count;
    this.height = height;
  }

  get total(): number {
    return this.count * this.height;
  }

  top(index: number): number {
    return index * this.height;
  }

  at(offset: number): number {
    return Math.max(0, Math.min(this.count - 1, Math.floor(offset / this.height)));
  }
}

export interface View {
  /** How far the list is scrolled. */
  readonly top: number;
  readonly height: number;
}

/** The first and the last row inside of a view with a margin around it; undefined when there is none. */
export function rowsWithin(
  positions: RowPositions,
  view: View,
  margin: number,
): { readonly first: number; readonly last: number } | undefined {
  if (positions.count === 0) return undefined;
  return { first: positions.at(view.top - margin), last: positions.at(view.top + view.height + margin) };
}

/**
 * The rows to draw, in order: those within the view and its margin, and the row that has the focus, which must stay.
 */
export function rowsToDraw(
  positions: RowPositions,
  view: View,
  margin: number,
  kept = -1,
): readonly number[] {
  const range = rowsWithin(positions, view, margin);
  if (!range) return [];
  const { first, last } = range;
  const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  if (kept < 0 || kept >= positions.count) return rows;
  if (kept < first) return [kept, ...rows];
  return kept > last ? [...rows, kept] : rows;
}
