import { DefaultNamingStrategy } from 'typeorm';

/** Columns are named like SQL names them (published_date), properties like TypeScript does (publishedDate). */
export class SnakeCaseNaming extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
  }
}
