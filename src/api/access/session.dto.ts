import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { accessRoles, type AccessRole } from '../../ledger/index.js';

/** Longer than any key. */
const LONGEST_KEY = 200;

export class SessionRequest {
  @ApiProperty({ description: '密钥，即 taizhang key add 打印的那一串' })
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_KEY)
  readonly key!: string;
}

export class SessionDto {
  @ApiProperty({ description: '密钥的名称；没有密钥时为 local' })
  readonly name!: string;

  @ApiProperty({ enum: accessRoles })
  readonly role!: AccessRole;

  @ApiProperty({ description: '是否已有密钥；没有时只服务本机，不需登录' })
  readonly guarded!: boolean;
}
