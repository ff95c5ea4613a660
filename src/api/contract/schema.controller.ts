import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { describeSchema } from './describe-schemas.js';

const SCHEMA_TYPE = 'application/schema+json';

/** JSON Schemas (2020-12) of the two records; each record served validates against its own. */
@ApiTags('schema')
@Controller('api/v1/schema')
export class SchemaController {
  @Get('notice.json')
  @Header('Content-Type', SCHEMA_TYPE)
  @ApiOperation({ summary: '通报记录的 JSON Schema' })
  @ApiOkResponse({ content: { [SCHEMA_TYPE]: { schema: { type: 'object' } } } })
  notice(): ReturnType<typeof describeSchema> {
    return describeSchema('NoticeRecord');
  }

  @Get('comparison.json')
  @Header('Content-Type', SCHEMA_TYPE)
  @ApiOperation({ summary: '对比记录的 JSON Schema' })
  @ApiOkResponse({ content: { [SCHEMA_TYPE]: { schema: { type: 'object' } } } })
  comparison(): ReturnType<typeof describeSchema> {
    return describeSchema('Comparison');
  }
}
