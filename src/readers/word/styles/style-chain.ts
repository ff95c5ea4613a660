import type { Style, Styles } from './styles.js';

/** Word allows eleven levels of inheritance; a longer chain is a loop made by hand. */
const LONGEST_CHAIN = 32;

/** A style and those it is based on, nearest first; [] for an unknown id. */
export function listStyleChain(styles: Styles, id: string | undefined): readonly Style[] {
  const chain: Style[] = [];
  let next = id;
  while (next !== undefined && chain.length < LONGEST_CHAIN) {
    const style = styles.byId.get(next);
    if (style === undefined || chain.includes(style)) break;
    chain.push(style);
    next = style.basedOn;
  }
  return chain;
}
