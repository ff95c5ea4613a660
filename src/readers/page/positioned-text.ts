/** A run of text at a place: what a PDF, an OFD page and a recognised scan have in common. Lengths in points, y downwards. */
export interface PositionedText {
  readonly text: string;
  readonly x: number;
  /** Distance of the baseline from the top of the page. */
  readonly baseline: number;
  readonly width: number;
  readonly fontSize: number;
  readonly bold: boolean;
}

/** A straight line of a table's frame, horizontal (y1 = y2) or vertical (x1 = x2). */
export interface Ruling {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Quarters of a circle, clockwise. */
export type QuarterTurn = 0 | 1 | 2 | 3;

/** One page as it is printed. */
export interface LayoutPage {
  /** 1-based. */
  readonly number: number;
  /**
   * How the text lies on the page as it is shown. All else is measured with the page turned back, so that its lines run
   * from left to right; the boxes of paragraphs are those of the page as it is shown. Left out: it stands upright.
   */
  readonly turn?: QuarterTurn;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PositionedText[];
  /** Text no one reads as part of the page: turned watermarks, stamps. */
  readonly asides: readonly PositionedText[];
  readonly rulings: readonly Ruling[];
}
