/** What a documented class looks like on the wire: its fields alone. Routes give plain objects; the classes only describe. */
export type Plain<T> = T extends readonly (infer Item)[]
  ? readonly Plain<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Plain<T[Key]> }
    : T;
