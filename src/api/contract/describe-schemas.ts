import type { OpenAPIObject } from '@nestjs/swagger';
import { schemas } from './schemas.js';

export type SchemaName = keyof typeof schemas;

type JsonSchema = Readonly<Record<string, unknown>>;
type SchemaObject = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

const DEFINITIONS = '#/$defs/';
const COMPONENTS = '#/components/schemas/';
const REFERENCE = /"#\/\$defs\/(\w+)"/gu;

/** What a call answers with, for its decorator: a schema by the name of its type. */
export function answer(
  name: SchemaName,
  description = '',
): { readonly description: string; readonly schema: { readonly $ref: string } } {
  return { description, schema: { $ref: `${COMPONENTS}${name}` } };
}

/** The OpenAPI description with the schemas its calls name. */
export function addSchemas(document: OpenAPIObject): OpenAPIObject {
  const own = JSON.parse(JSON.stringify(schemas).replaceAll(DEFINITIONS, COMPONENTS)) as Record<string, SchemaObject>;
  return { ...document, components: { ...document.components, schemas: { ...document.components?.schemas, ...own } } };
}

/** One schema with all it refers to, as a JSON Schema (2020-12) that stands alone. */
export function describeSchema(name: SchemaName): JsonSchema {
  const needed = new Set<SchemaName>([name]);
  for (const one of needed)
    for (const [, other] of JSON.stringify(schemas[one]).matchAll(REFERENCE)) needed.add(other as SchemaName);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:taizhang:schema:${name}:1`,
    $ref: `${DEFINITIONS}${name}`,
    $defs: Object.fromEntries([...needed].sort().map((one) => [one, schemas[one]])),
  };
}
