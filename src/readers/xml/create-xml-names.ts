/** Rewrites names to the prefixes the handlers know: a file may bind any prefix to a namespace. */
export interface XmlNames {
  /** Notes a binding of the file, as of `xmlns:prefix="uri"`; `''` for the default namespace. */
  declare(prefix: string, uri: string): void;
  /** A name of the file → the handlers' name. */
  read(name: string): string;
  /** The handlers' name of an attribute → how the file writes it. */
  write(name: string): string;
}

/** `namespaces`: uri → prefix used by the handlers. Bindings hold to the end of the part: no writer rebinds a prefix. */
export function createXmlNames(namespaces: ReadonlyMap<string, string>): XmlNames {
  const readNames = new Map<string, string>();
  const writtenNames = new Map<string, string>();
  const wantedPrefixes = new Map<string, string>();
  const filePrefixes = new Map<string, string>();

  const rename = (known: Map<string, string>, prefixes: ReadonlyMap<string, string>, name: string): string => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const colon = name.indexOf(':');
    const prefix = prefixes.get(name.slice(0, Math.max(0, colon)));
    const local = name.slice(colon + 1);
    const renamed = prefix === undefined ? name : prefix === '' ? local : `${prefix}:${local}`;
    known.set(name, renamed);
    return renamed;
  };

  return {
    declare: (prefix, uri) => {
      const wanted = namespaces.get(uri);
      if (wanted === undefined || wantedPrefixes.get(prefix) === wanted) return;
      wantedPrefixes.set(prefix, wanted);
      // An unprefixed attribute is in no namespace, so the default binding says nothing about attributes.
      if (prefix !== '') filePrefixes.set(wanted, prefix);
      readNames.clear();
      writtenNames.clear();
    },
    read: (name) => rename(readNames, wantedPrefixes, name),
    write: (name) => (name.includes(':') ? rename(writtenNames, filePrefixes, name) : name),
  };
}
