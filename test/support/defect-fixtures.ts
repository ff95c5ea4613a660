import { Buffer } from 'node:buffer';
import { crc32, deflateSync } from 'node:zlib';
import * as CFB from 'cfb';

function createPngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, crc]);
}

/** A white PNG of one pixel. */
function createPng(): Uint8Array {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(Buffer.from([0, 255]));
  return Buffer.concat([
    signature,
    createPngChunk('IHDR', header),
    createPngChunk('IDAT', pixels),
    createPngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A compound file of the given streams, as Word wraps a password-protected DOCX (EncryptionInfo, EncryptedPackage). */
export function createCompoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, Buffer.from(content));
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
}

/** File under fixtures/defects → how it is made from a sound DOCX. */
export const defectFixtures: Readonly<Record<string, (docx: Uint8Array) => Uint8Array>> = {
  'truncated.docx': (docx) => docx.subarray(0, Math.floor(docx.length * 0.6)),
  'encrypted.docx': (docx) =>
    createCompoundFile({ EncryptionInfo: new Uint8Array(248), EncryptedPackage: docx.map((byte) => byte ^ 0xa5) }),
  'png-named.docx': createPng,
};
