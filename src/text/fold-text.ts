import { Converter } from 'opencc-js/t2cn';

/** Characters no notice in traditional script does without; one of them turns the slower script folding on. */
const TRADITIONAL_SIGN = /[關於對問題進實責單這會為國黨組長個認們時開與來說務導]/u;
const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_OFFSET = 0xfee0;

/** Look-alikes outside the full-width block that notices use as ASCII punctuation (SURVEY §9: U+2236 as a colon). */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ['∶', ':'],
  ['﹕', ':'],
  ['︰', ':'],
  ['﹐', ','],
  ['﹔', ';'],
  ['﹒', '.'],
  ['〔', '('],
  ['〕', ')'],
  ['﹙', '('],
  ['﹚', ')'],
  ['\u00a0', ' '],
  ['\u3000', ' '],
  ['–', '-'],
  ['—', '-'],
  ['―', '-'],
  ['−', '-'],
  ['－', '-'],
  ['｜', '|'],
  ['「', '“'],
  ['」', '”'],
  ['『', '“'],
  ['』', '”'],
  ['＂', '"'],
]);

const simplified = new Map<string, string>();

let converter: ((text: string) => string) | undefined;

/** The converter's dictionaries take 70 ms to build: only a notice in traditional script pays for them. */
function traditionalToSimplified(): (text: string) => string {
  const built = converter ?? Converter({ from: 't', to: 'cn' });
  converter = built;
  return built;
}

function simplifyCharacter(character: string): string {
  const known = simplified.get(character);
  if (known !== undefined) return known;
  const converted = traditionalToSimplified()(character);
  const kept = converted.length === character.length ? converted : character;
  simplified.set(character, kept);
  return kept;
}

/**
 * The text as rules match it: full-width ASCII as half-width, look-alike punctuation unified, traditional characters as
 * simplified ones. Exactly as long as the original, so an offset in one is the offset in the other (SURVEY: “Normalise
 * first, keep offsets into the original”). For matching only: records quote the original.
 */
export function foldText(text: string): string {
  const traditional = TRADITIONAL_SIGN.test(text);
  let folded = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    const code = text.charCodeAt(index);
    if (code < 0x80) folded += character;
    else if (code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST && character !== '－' && character !== '｜')
      folded += String.fromCharCode(code - FULL_WIDTH_OFFSET);
    else folded += LOOK_ALIKES.get(character) ?? (traditional && code >= 0x3400 && code <= 0x9fff ? simplifyCharacter(character) : character);
  }
  return folded;
}
