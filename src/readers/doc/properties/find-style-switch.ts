import type { Styles } from '../../word/index.js';
import { listStyleChain } from '../../word/index.js';
import type { StyleSwitch } from './run-modifiers.js';

/** Whether a run's character style, else its paragraph's style, switches a property on. */
export function findStyleSwitch(styles: Styles, paragraphStyle: string): StyleSwitch {
  return (name, run) => {
    for (const id of [run.styleId, paragraphStyle]) {
      const stated = listStyleChain(styles, id).find((style) => style.run[name] !== undefined);
      if (stated !== undefined) return stated.run[name] === true;
    }
    return false;
  };
}
