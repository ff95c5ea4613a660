/** The package's own declarations cannot be resolved by TypeScript's Node module resolution. */
declare module 'opencc-js/t2cn' {
  export function Converter(options: { readonly from: 't'; readonly to: 'cn' }): (text: string) => string;
}
