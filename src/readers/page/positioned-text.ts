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

/** One page as it is printed. */
export interface LayoutPage {
  /** 1-based. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PositionedText[];
  /** Text no one reads as part of the page: turned watermarks, stamps. */
  readonly asides: readonly PositionedText[];
  readonly rulings: readonly Ruling[];
}
