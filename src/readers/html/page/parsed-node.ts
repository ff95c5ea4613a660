/** What is used of the parser's nodes; its own types need the browser's. */
export interface ParsedNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string;
  readonly childNodes: Iterable<ParsedNode>;
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>;
  setAttribute(name: string, value: string): void;
}

/** The attributes of a node, names in lower case. */
export function readAttributes(node: ParsedNode): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const { name, value } of node.attributes ?? []) attributes.set(name.toLowerCase(), value);
  return attributes;
}
