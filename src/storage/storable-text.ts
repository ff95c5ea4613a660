/** PostgreSQL holds every character but NUL, and a file name or an error message from outside may have one. */
export function storableText(text: string): string {
  return text.replaceAll('\u0000', '');
}
