import { ValidationPipe } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { Config } from '../config/index.js';
import { AccessService, CONFIG } from '../ledger/index.js';
import { admitRequests } from './access/admit-requests.js';
import { addSchemas } from './contract/describe-schemas.js';
import { limitRate } from './http/limit-rate.js';
import { logRequests } from './http/log-requests.js';
import { servePage } from './http/page-files.js';
import { securityHeaders } from './http/security-headers.js';
import { ProblemDetailsFilter } from './problem/problem-details.filter.js';

/** Everything about HTTP that is not a route: headers, who is let in, validation, errors, the OpenAPI page, the built page in `pageFolder`. */
export function configureHttp(app: NestExpressApplication, pageFolder: string): void {
  const config = app.get<Config>(CONFIG);
  app.disable('x-powered-by');
  app.use(securityHeaders);
  app.use(logRequests);
  app.use(admitRequests(app.get(AccessService), config));
  app.use('/api/v1', limitRate(config));
  app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true }));
  app.useGlobalFilters(new ProblemDetailsFilter());
  const description = new DocumentBuilder()
    .setTitle('台账 Taizhang')
    .setDescription(
      '读取整改进展情况通报，建立整改台账，比较先后通报。错误一律为 application/problem+json，含稳定的 code。',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .build();
  SwaggerModule.setup('api/docs', app, () => addSchemas(SwaggerModule.createDocument(app, description)), {
    jsonDocumentUrl: 'api/openapi.json',
  });
  servePage(app, pageFolder);
}
