import type { QuarterTurn } from './positioned-text.js';

/** A rectangle, y downwards. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A page whose text lies `turn` quarters clockwise, measured along the text. */
interface TurnedPage {
  readonly turn?: QuarterTurn;
  readonly width: number;
  readonly height: number;
}

/** A rectangle measured along a page's text, as it lies on the page that is shown. */
export function turnBack({ x, y, width, height }: Rectangle, page: TurnedPage): Rectangle {
  switch (page.turn ?? 0) {
    case 0:
      return { x, y, width, height };
    case 1:
      return { x: page.height - y - height, y: x, width: height, height: width };
    case 2:
      return { x: page.width - x - width, y: page.height - y - height, width, height };
    case 3:
      return { x: y, y: page.width - x - width, width: height, height: width };
  }
}

/** A rectangle of the page that is shown, measured along its text: the way back from `turnBack`. */
export function turnAlong({ x, y, width, height }: Rectangle, page: TurnedPage): Rectangle {
  switch (page.turn ?? 0) {
    case 0:
      return { x, y, width, height };
    case 1:
      return { x: y, y: page.height - x - width, width: height, height: width };
    case 2:
      return { x: page.width - x - width, y: page.height - y - height, width, height };
    case 3:
      return { x: page.width - y - height, y: x, width: height, height: width };
  }
}
