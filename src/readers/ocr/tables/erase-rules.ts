import type { Rule } from './find-rules.js';
import type { GreyPicture } from '../picture/grey-picture.js';
import type { Box } from '../ink/segment-ink.js';

/** Pixels beside a rule that its grey edge reaches. */
const EDGE = 2;
/** Darker than this, a pixel beside a rule is of a stroke that crosses it. */
const STROKE_SHADE = 128;

/** The picture without its rules; strokes of characters that cross one stay whole. */
export function eraseRules(picture: GreyPicture, rules: readonly Rule[]): GreyPicture {
  if (rules.length === 0) return picture;
  const cleared = { ...picture, pixels: picture.pixels.slice() };
  for (const rule of rules) eraseRule(picture, cleared, rule);
  return cleared;
}

function eraseRule(picture: GreyPicture, cleared: GreyPicture, rule: Rule): void {
  const { width, height } = picture;
  const [along, across] = rule.upright ? [width, 1] : [1, width];
  const [length, rows] = rule.upright ? [height, width] : [width, height];
  const half = rule.thickness / 2 + EDGE;
  const [first, last] = [Math.max(1, Math.floor(rule.at - half)), Math.min(rows - 2, Math.ceil(rule.at + half))];
  const end = Math.min(length - 1, Math.ceil(rule.to) + EDGE);
  for (let place = Math.max(0, Math.floor(rule.from) - EDGE); place <= end; place += 1) {
    const shade = (row: number): number => picture.pixels[row * across + place * along] ?? 255;
    if (shade(first - 1) < STROKE_SHADE || shade(last + 1) < STROKE_SHADE) continue;
    for (let row = first; row <= last; row += 1) cleared.pixels[row * across + place * along] = 255;
  }
}

/** The picture with the given parts white. */
export function blankTables(picture: GreyPicture, parts: readonly Box[]): GreyPicture {
  if (parts.length === 0) return picture;
  const { width, height } = picture;
  const pixels = picture.pixels.slice();
  for (const { left, right, top, bottom } of parts) {
    const [first, last] = [Math.max(0, Math.floor(left)), Math.min(width, Math.ceil(right))];
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, bottom); y += 1)
      pixels.fill(255, y * width + first, y * width + last);
  }
  return { pixels, width, height };
}
