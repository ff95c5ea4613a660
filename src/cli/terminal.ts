import type { Writable } from 'node:stream';

/** Where a command writes. A stream with `isTTY` is a person's terminal. */
export interface Terminal {
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/** Writes and waits until the operating system has taken it: a pipe may lag behind, and the process ends right after. */
export async function writeText(stream: Writable, text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
