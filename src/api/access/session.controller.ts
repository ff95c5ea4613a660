import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { AccessService, LedgerError } from '../../ledger/index.js';
import type { SessionHolder } from '../contract/answers.js';
import { answer } from '../contract/describe-schemas.js';
import { ApiProblems } from '../problem/api-problems.js';
import { accessOf, ANYBODY } from './admit-requests.js';
import { Needs } from './role.guard.js';
import { cookieOptions, readSessionToken, SESSION_COOKIE } from './session-cookie.js';
import { SessionRequest } from './session.dto.js';

/** A browser shows its key once and gets a cookie no script can read. */
@ApiTags('access')
@Needs('reader')
@Controller('api/v1/session')
export class SessionController {
  constructor(private readonly access: AccessService) {}

  @Post()
  @ApiOperation({ summary: '以密钥登录；得到浏览器会话的 cookie' })
  @ApiCreatedResponse(answer('SessionHolder'))
  @ApiProblems(400, 401, 403)
  async open(
    @Body() body: SessionRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionHolder> {
    const { name, role, token } = await this.access.openSession(body.key);
    response.cookie(SESSION_COOKIE, token, cookieOptions(request));
    return { name, role, guarded: true };
  }

  @Get()
  @ApiOperation({ summary: '当前登录者及其权限' })
  @ApiOkResponse(answer('SessionHolder'))
  @ApiProblems(401)
  async show(@Req() request: Request): Promise<SessionHolder> {
    const access = accessOf(request);
    const guarded = await this.access.isGuarded();
    if (access === null || access === ANYBODY) throw new LedgerError('unauthenticated', '尚未登录');
    return { name: access.name, role: access.role, guarded };
  }

  @Delete()
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ summary: '退出登录' })
  @ApiNoContentResponse()
  async close(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = readSessionToken(request);
    if (token !== null) await this.access.closeSession(token);
    response.cookie(SESSION_COOKIE, '', { ...cookieOptions(request), maxAge: 0 });
  }
}
