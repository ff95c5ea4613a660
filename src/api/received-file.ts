/** A file of a multipart body as multer leaves it: in memory with `buffer`, on disk with `path`. */
export interface ReceivedFile {
  /** The sender's name for it: data, never a path. */
  readonly originalname: string;
  readonly mimetype: string;
  readonly buffer: Buffer;
  /** Chosen by the service. */
  readonly path: string;
}
