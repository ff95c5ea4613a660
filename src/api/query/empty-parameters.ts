import { Transform } from 'class-transformer';

/** A query without the conditions left empty: a form sends `issuer=` for a field nobody filled in. */
export function dropEmpty<T extends object>(query: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== '')) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}

/** For one parameter that is checked: an empty one is none, before the check. */
export function emptyAsAbsent(): PropertyDecorator {
  return Transform(({ value }: { readonly value: unknown }) => (value === '' ? undefined : value));
}
