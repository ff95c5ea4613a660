import { longhandOf, type Declaration } from './style-sheet.js';

const IMPORTANT = /!\s*important$/u;

/** The declarations of a style attribute, names and values in lower case; the last of two for one property counts. */
export function readDeclarationList(text: string): ReadonlyMap<string, Declaration> {
  const declarations = new Map<string, Declaration>();
  for (const declaration of text.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    if (colon <= 0) continue;
    const stated = declaration.slice(colon + 1).trim();
    const value = stated.replace(IMPORTANT, '').trimEnd();
    declarations.set(longhandOf(declaration.slice(0, colon).trim()), { value, important: value !== stated });
  }
  return declarations;
}
