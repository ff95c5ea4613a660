import helmet from 'helmet';

const SELF = "'self'";

/**
 * Headers of every answer. The page and the API documentation load their own files only; both set styles from scripts, and
 * the PDF view starts a worker from a blob. No upgrade to HTTPS and no HSTS: an office network serves this over plain HTTP.
 */
export const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: [SELF],
      baseUri: [SELF],
      fontSrc: [SELF, 'data:'],
      formAction: [SELF],
      frameAncestors: [SELF],
      imgSrc: [SELF, 'data:', 'blob:'],
      objectSrc: ["'none'"],
      scriptSrc: [SELF],
      scriptSrcAttr: ["'none'"],
      styleSrc: [SELF, "'unsafe-inline'"],
      workerSrc: [SELF, 'blob:'],
    },
  },
  strictTransportSecurity: false,
});
