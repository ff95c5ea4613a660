import { Transform } from 'class-transformer';

/** For a query parameter: an empty one is none, as a form sends `status=` for a field nobody filled in. */
export function emptyAsAbsent(): PropertyDecorator {
  return Transform(({ value }: { readonly value: unknown }) => (value === '' ? undefined : value));
}
