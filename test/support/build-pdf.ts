/** A run of a hand-written page: UTF-16 text at a place, in points from the bottom left corner. */
export interface PdfRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Degrees, counter-clockwise. */
  readonly turn?: number;
}

function toHex(text: string): string {
  return Array.from(text)
    .map((character) => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0'))
    .join('');
}

function drawRun({ text, x, y, size, turn = 0 }: PdfRun): string {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const matrix = [cos, sin, -sin, cos, x, y].map((value) => value.toFixed(4)).join(' ');
  return `BT /F1 ${size} Tf ${matrix} Tm <${toHex(text)}> Tj ET\n`;
}

/** What a page shows besides its text. */
export interface PdfExtras {
  /** Operators put before the text of each page. */
  readonly drawing?: string;
  /** Further entries of each page: /Rotate 90, /Annots[…]. */
  readonly page?: string;
  /** Further entries of the catalogue. */
  readonly catalogue?: string;
  /** Pictures the drawing may name, by the number of their object. */
  readonly images?: Readonly<Record<string, number>>;
  /** Further objects; the first is numbered FURTHER_OBJECT. */
  readonly objects?: readonly string[];
  readonly width?: number;
  readonly height?: number;
}

/** The number of the first of `PdfExtras.objects`. */
export const FURTHER_OBJECT = 6;

/**
 * A PDF as old office suites write it: STSong-Light, not embedded, text in UniGB-UCS2-H. One array of runs a page.
 */
export function buildPdf(pages: readonly (readonly PdfRun[])[], extras: PdfExtras = {}): Uint8Array {
  const { drawing = '', page = '', catalogue = '', objects: further = [], width = 595, height = 842 } = extras;
  const images = Object.entries(extras.images ?? {}).map(([name, number]) => `/${name} ${number} 0 R`);
  const first = FURTHER_OBJECT + further.length;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ');
  return packPdf([
    `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 5 0 R/DW 1000>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
    ...further,
    ...pages.flatMap((runs, index) => {
      const stream = drawing + runs.map(drawRun).join('');
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Resources<</Font<</F1 3 0 R>>/XObject<<${images.join('')}>>>>/Contents ${first + 2 * index + 1} 0 R${page}>>`,
        `<</Length ${stream.length}>>stream\n${stream}endstream`,
      ];
    }),
  ]);
}

/** Objects of ASCII, numbered from 1, as a file; the first is the catalogue. */
export function packPdf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`;
  return new TextEncoder().encode(file);
}

/** A text string of PDF: UTF-16 with its mark, in figures. */
export function writePdfText(text: string): string {
  return `<feff${toHex(text)}>`;
}
