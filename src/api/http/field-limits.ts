/**
 * What a multipart body may hold beside files; the page sends none. Larger: memory for text nobody reads; smaller: forms of
 * other programs are refused.
 */
export const fieldLimits = { fields: 10, fieldSize: 64 * 1024, fieldNameSize: 200 } as const;
