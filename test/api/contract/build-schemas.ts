import { format, resolveConfig } from 'prettier';
import { createGenerator } from 'ts-json-schema-generator';

/** A JSON Schema as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

export const SCHEMAS_FILE = 'src/api/contract/schemas.ts';

/** `Page<IssueHit>` is no name for a schema. */
const nameSchema = (name: string): string => decodeURIComponent(name).replace(/^Page<(\w+)>$/u, '$1Page');

/** A schema of draft 7 as one of 2020-12, as far as these use what differs: where definitions stand. */
function modernise(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(modernise);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) =>
      key === '$ref' && typeof value === 'string'
        ? [key, `#/$defs/${nameSchema(value.replace('#/definitions/', ''))}`]
        : [key, modernise(value)],
    ),
  );
}

/** Without `additionalProperties: false`: a record may gain fields, and a client's check must not fail on them. */
function open(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(open);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]) =>
      key === 'additionalProperties' && value === false ? [] : [[key, open(value)]],
    ),
  );
}

/** The JSON Schemas of all answers by name, made from their types; strict: a field no type names is an error. */
export function buildStrictSchemas(): Readonly<Record<string, JsonSchema>> {
  const { definitions } = createGenerator({
    path: '{src/api/contract/answers,src/comparison/comparison}.ts',
    tsconfig: 'tsconfig.json',
    type: '*',
    skipTypeCheck: true,
    topRef: true,
  }).createSchema('*');
  return Object.fromEntries(
    Object.entries(definitions ?? {})
      .map(([name, schema]) => [nameSchema(name), modernise(schema) as JsonSchema] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** The file that is committed: the same schemas, open to fields to come. */
export async function formatSchemas(strict: Readonly<Record<string, JsonSchema>>): Promise<string> {
  const text = `/** Made from answers.ts by \`npm run schema\`: not to be edited. */
export const schemas = ${JSON.stringify(open(strict))} as const;
`;
  return format(text, { ...(await resolveConfig(SCHEMAS_FILE)), parser: 'typescript' });
}
