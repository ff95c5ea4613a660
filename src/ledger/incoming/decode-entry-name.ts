const UTF8_FLAG = 0x800;
const UNICODE_PATH_FIELD = 0x7075;
/** Version byte and CRC before the name in the Info-ZIP Unicode Path field. */
const UNICODE_PATH_HEADER = 5;

export interface EncodedName {
  readonly raw: Uint8Array;
  readonly flags: number;
  readonly extraFields: readonly { readonly id: number; readonly data: Uint8Array }[];
}

/**
 * The name of a ZIP entry. APPNOTE 4.4.4 bit 11 says UTF-8; without it Chinese Windows writes its code page (GBK), macOS
 * plain UTF-8, and Info-ZIP adds the Unicode Path field. UTF-8 is tried strictly first: GBK text is almost never valid UTF-8.
 */
export function decodeEntryName(name: EncodedName): string {
  const unicodePath = name.extraFields.find(
    (field) => field.id === UNICODE_PATH_FIELD && field.data.length > UNICODE_PATH_HEADER,
  );
  if (unicodePath !== undefined)
    return tidy(new TextDecoder('utf-8').decode(unicodePath.data.subarray(UNICODE_PATH_HEADER)));
  if ((name.flags & UTF8_FLAG) !== 0) return tidy(new TextDecoder('utf-8').decode(name.raw));
  return tidy(decodeUtf8Strictly(name.raw) ?? new TextDecoder('gb18030').decode(name.raw));
}

function decodeUtf8Strictly(raw: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return null;
  }
}

/** One kind of separator, and nothing that could break a line of a log or a report. */
function tidy(name: string): string {
  return name.replace(/\\/gu, '/').replace(/\p{Cc}/gu, '');
}
