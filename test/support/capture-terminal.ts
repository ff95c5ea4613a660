import { Readable, Writable } from 'node:stream';
import type { Terminal } from '../../src/cli/index.js';

/** A terminal or pipe that remembers what was written. */
export function captureTerminal(
  columns?: number,
  input = '',
): {
  readonly terminal: Terminal;
  readonly out: () => string;
  readonly err: () => string;
} {
  let [out, err] = ['', ''];
  const stdout = capture((text) => (out += text));
  const stderr = capture((text) => (err += text));
  if (columns !== undefined) Object.assign(stdout, { isTTY: true, columns });
  return {
    terminal: { stdin: Readable.from([Buffer.from(input)]), stdout, stderr, language: 'zh' },
    out: () => out,
    err: () => err,
  };
}

function capture(take: (text: string) => void): Writable {
  return new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      take(chunk.toString());
      done();
    },
  });
}
