/** What a paragraph states (w:pPr, PAPX), of what the reader needs. Lengths in twentieths of a point, as in the file. */
export interface ParagraphProperties {
  styleId?: string;
  numberingId?: string;
  level?: number;
  /** 0-based; 9 says body text. */
  outlineLevel?: number;
  centred?: boolean;
  firstLine?: number;
  /** Hundredths of a character. */
  firstLineChars?: number;
}

/** What a run states (w:rPr, CHPX). */
export interface RunProperties {
  styleId?: string;
  bold?: boolean;
  hidden?: boolean;
  /** Half points. */
  size?: number;
  /** Of its Latin characters. */
  font?: string;
}
