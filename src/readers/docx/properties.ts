import type { ParagraphProperties, RunProperties } from '../word/index.js';
import type { XmlTag } from '../xml/index.js';

/** A switch such as w:b is on unless its value says otherwise (ECMA-376-1 §17.17.4). */
function isOn(tag: XmlTag): boolean {
  const value = tag.attribute('w:val');
  return value === undefined || value === '1' || value === 'true' || value === 'on';
}

function readInteger(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = Number.parseInt(value, 10);
  return Number.isNaN(number) ? undefined : number;
}

type Setter<Properties> = (properties: Properties, tag: XmlTag) => void;

/** Children of w:pPr (and of w:numPr inside it) by name. */
export const paragraphPropertySetters: ReadonlyMap<string, Setter<ParagraphProperties>> = new Map<
  string,
  Setter<ParagraphProperties>
>([
  [
    'w:pStyle',
    (properties, tag) => {
      set(properties, 'styleId', tag.attribute('w:val'));
    },
  ],
  [
    'w:numId',
    (properties, tag) => {
      set(properties, 'numberingId', tag.attribute('w:val'));
    },
  ],
  [
    'w:ilfo',
    (properties, tag) => {
      set(properties, 'numberingId', tag.attribute('w:val'));
    },
  ],
  [
    'w:ilvl',
    (properties, tag) => {
      set(properties, 'level', readInteger(tag.attribute('w:val')));
    },
  ],
  [
    'w:outlineLvl',
    (properties, tag) => {
      set(properties, 'outlineLevel', readInteger(tag.attribute('w:val')));
    },
  ],
  [
    'w:jc',
    (properties, tag) => {
      set(properties, 'centred', tag.attribute('w:val') === 'center');
    },
  ],
  [
    'w:ind',
    (properties, tag) => {
      set(properties, 'firstLine', readInteger(tag.attribute('w:firstLine') ?? tag.attribute('w:first-line')));
      set(properties, 'firstLineChars', readInteger(tag.attribute('w:firstLineChars')));
    },
  ],
]);

/** Children of w:rPr by name. */
export const runPropertySetters: ReadonlyMap<string, Setter<RunProperties>> = new Map<string, Setter<RunProperties>>([
  [
    'w:rStyle',
    (properties, tag) => {
      set(properties, 'styleId', tag.attribute('w:val'));
    },
  ],
  [
    'w:b',
    (properties, tag) => {
      set(properties, 'bold', isOn(tag));
    },
  ],
  [
    'w:vanish',
    (properties, tag) => {
      set(properties, 'hidden', isOn(tag));
    },
  ],
  [
    'w:rFonts',
    (properties, tag) => {
      set(properties, 'font', tag.attribute('w:ascii') ?? tag.attribute('w:hAnsi'));
    },
  ],
  [
    'w:sz',
    (properties, tag) => {
      set(properties, 'size', readInteger(tag.attribute('w:val')));
    },
  ],
]);

/** A property the file leaves out stays out, so that it can be inherited. */
function set<Properties, Key extends keyof Properties>(
  properties: Properties,
  key: Key,
  value: Properties[Key] | undefined,
): void {
  if (value !== undefined) properties[key] = value;
}
