import { Body, Controller, Delete, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ReadingChoiceService } from '../../ledger/index.js';
import { Needs } from '../access/role.guard.js';
import type { AcceptedNotice } from '../contract/answers.js';
import { answer } from '../contract/describe-schemas.js';
import { ApiProblems } from '../problem/api-problems.js';
import { buildNoticeLinks } from './notice-links.js';
import { ReadingChoice } from './notices.dto.js';

/** The reading a person chose for a notice. */
@ApiTags('notices')
@Controller('api/v1/notices/:id/reading')
export class ReadingsController {
  constructor(private readonly choices: ReadingChoiceService) {}

  @Post()
  @Needs('editor')
  @HttpCode(HttpStatus.ACCEPTED)
  @ApiOperation({ summary: '改用另一种读法；后台重新读取，以后再读也照此' })
  @ApiAcceptedResponse(answer('AcceptedNotice'))
  @ApiProblems(400, 404, 409, 422, 429)
  async choose(@Param('id') id: string, @Body() { reading }: ReadingChoice): Promise<AcceptedNotice> {
    return { ...(await this.choices.choose(id, reading)), links: buildNoticeLinks(id) };
  }

  @Delete()
  @Needs('editor')
  @HttpCode(HttpStatus.ACCEPTED)
  @ApiOperation({ summary: '撤回所选读法，按默认读法重新读取；没有选过则不重读' })
  @ApiAcceptedResponse(answer('AcceptedNotice'))
  @ApiProblems(404, 409, 429)
  async takeBack(@Param('id') id: string): Promise<AcceptedNotice> {
    return { ...(await this.choices.takeBack(id)), links: buildNoticeLinks(id) };
  }
}
