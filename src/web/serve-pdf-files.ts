import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** What pdf.js asks for while it draws, by the folder of the page it is served from: maps of CJK fonts, fonts every PDF may name, the JPEG 2000 decoder. */
const FOLDERS = [
  { from: 'cmaps', to: 'cmaps', file: /\.bcmap$/u },
  { from: 'standard_fonts', to: 'fonts', file: /\.(?:pfb|ttf)$/u },
  { from: 'wasm', to: 'decoders', file: /\.js$/u },
] as const;

/** Puts pdf.js's own files under /pdf: copied by a build, handed out by the development server. */
export function servePdfFiles(): Plugin {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const files = new Map(
    FOLDERS.flatMap(({ from, to, file }) =>
      readdirSync(join(root, from))
        .filter((name) => file.test(name))
        .map((name): [string, string] => [`pdf/${to}/${name}`, join(root, from, name)]),
    ),
  );
  return {
    name: 'serve-pdf-files',
    generateBundle() {
      for (const [fileName, path] of files) this.emitFile({ type: 'asset', fileName, source: readFileSync(path) });
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const path = files.get((request.url ?? '').slice(1));
        if (path === undefined) next();
        else response.setHeader('Content-Type', path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream');
        if (path !== undefined) response.end(readFileSync(path));
      });
    },
  };
}
