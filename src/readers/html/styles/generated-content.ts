import { parse, type CssNode } from 'css-tree';
import { formatCounter } from './counter-style.js';
import type { HtmlElement } from '../page/html-tree.js';

/** The counters an element and what follows it in its parent see; those of the parent's level behind them. */
interface CounterScope {
  readonly counters: Map<string, { value: number }>;
  readonly outer: CounterScope | null;
}

type Part = { readonly text: string } | { readonly counter: string; readonly style: string };

function findCounter(scope: CounterScope, name: string): { value: number } | null {
  for (let level: CounterScope | null = scope; level !== null; level = level.outer) {
    const counter = level.counters.get(name);
    if (counter !== undefined) return counter;
  }
  return null;
}

/** `counter-reset: a 2 b` → a to 2, b to what stands where no number does. */
function readSteps(value: string | undefined, otherwise: number): readonly (readonly [string, number])[] {
  if (value === undefined || value === 'none') return [];
  return [...value.matchAll(/([a-z_][\w-]*)(?:\s+(-?\d{1,6}))?/gu)].map(
    ([, name = '', number]) => [name, number === undefined ? otherwise : Number(number)] as const,
  );
}

function readCounterCall(children: Iterable<CssNode>): Part | null {
  const names = [...children].flatMap((node) => (node.type === 'Identifier' ? [node.name.toLowerCase()] : []));
  const [counter, style = 'decimal'] = names;
  return counter === undefined ? null : { counter, style };
}

/** A `content` of strings and counters in its parts; null where it has others (pictures, attributes). */
function readContent(value: string): readonly Part[] | null {
  const parsed = parse(value, { context: 'value', onParseError: () => undefined });
  if (parsed.type !== 'Value') return null;
  const parts = [...parsed.children].map((node): Part | null => {
    if (node.type === 'String') return { text: node.value };
    return node.type === 'Function' && node.name.toLowerCase() === 'counter' ? readCounterCall(node.children) : null;
  });
  return parts.every((part) => part !== null) ? parts : null;
}

/** Numbers and words are read; bullets, brackets and the signs of icon fonts are ornament. */
function isText(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/**
 * What the style sheets of the page write before the content of its elements, by element index: the numbers of counters
 * and words (CSS Lists 3 §4, CSS Content 3 §2).
 */
export function listGeneratedTexts(root: HtmlElement): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  const contents = new Map<string, readonly Part[] | null>();
  const step = (scope: CounterScope, style: HtmlElement['style']): void => {
    for (const [name, value] of readSteps(style.get('counter-reset'), 0)) scope.counters.set(name, { value });
    for (const [name, by] of readSteps(style.get('counter-increment'), 1)) {
      const counter = findCounter(scope, name);
      if (counter === null) scope.counters.set(name, { value: by });
      else counter.value += by;
    }
  };
  const partsOf = (content: string): readonly Part[] | null => {
    const known = contents.get(content);
    if (known !== undefined) return known;
    const parts = readContent(content);
    contents.set(content, parts);
    return parts;
  };
  const write = (scope: CounterScope, content: string): string =>
    (partsOf(content) ?? [])
      .map((part) =>
        'text' in part ? part.text : formatCounter(findCounter(scope, part.counter)?.value ?? 0, part.style),
      )
      .join('');
  const visit = (element: HtmlElement, scope: CounterScope): void => {
    step(scope, element.style);
    const inside: CounterScope = { counters: new Map(), outer: scope };
    if (element.before !== null && element.before.get('display') !== 'none') {
      step(inside, element.before);
      const text = write(inside, element.before.get('content') ?? 'none');
      if (isText(text)) texts.set(element.index, text);
    }
    for (const child of element.children) if (child.kind === 'element') visit(child, inside);
  };
  visit(root, { counters: new Map(), outer: null });
  return texts;
}
