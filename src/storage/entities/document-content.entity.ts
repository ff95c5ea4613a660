import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The bytes of a document, as they came. In the database, not beside it: row and bytes are there together or not at
 * all, and a worker on any machine can read them.
 */
@Entity('document_content')
export class DocumentContentEntity {
  @PrimaryColumn({ type: 'integer' })
  documentNumber!: number;

  /** No type is named: each driver has its own for a Buffer. */
  @Column()
  bytes!: Buffer;
}
