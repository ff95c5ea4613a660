/** Who may import whom. Each rule is a sentence; a folder is entered through its index.ts alone. */
const CORE = '^src/(text|language|readers|outline|notice|comparison|wording|export)/|^src/pipeline\\.ts$';
const folders = [
  'text',
  'language',
  'readers',
  'outline',
  'notice',
  'comparison',
  'wording',
  'export',
  'config',
  'storage',
  'jobs',
  'extraction',
  'ledger',
  'api',
  'cli',
];

/** Files of types alone beside the index of a folder: whoever describes answers, and the page, load no service by them. */
const typesOf = { ledger: 'views', api: 'contract/answers' };

/** One sentence: `folder` imports nothing of src/ but itself and `allowed`. */
const mayImportOnly = (folder, allowed) => ({
  name: `${folder} may import only ${allowed.length > 0 ? allowed.join(', ') : 'nothing of ours'}`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: {
    path: '^src/',
    pathNot: [
      `^src/${folder}/`,
      ...allowed.map((name) => (name.endsWith('.ts') ? `^src/${name.replace('.', '\\.')}$` : `^src/${name}/`)),
    ],
  },
});

export default {
  forbidden: [
    {
      name: 'no import goes in a circle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'every import can be resolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'nothing imports the tests', severity: 'error', from: { path: '^src/' }, to: { path: '^test/' } },
    {
      name: 'the core knows no framework, database, queue, file system, network or process',
      comment: 'but for the recognition model and PDFium, files of installed packages',
      severity: 'error',
      from: { path: CORE, pathNot: '^src/readers/(ocr/read-model|pdf/pdfium/read-binary)\\.ts$' },
      to: {
        path: [
          'node_modules/(@nestjs|typeorm|bull)/',
          '^(node:)?(fs|fs/promises|net|http|https|http2|child_process|dns|tls|dgram)$',
        ],
      },
    },
    {
      name: 'only config reads the environment',
      comment: 'enforced by the test of the same name in test/architecture',
      severity: 'ignore',
      from: {},
      to: {},
    },
    ...folders.map((folder) => ({
      name: `${folder} is entered through its index.ts`,
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/${folder}/` },
      to: { path: `^src/${folder}/`, pathNot: `^src/${folder}/(index|${typesOf[folder] ?? 'index'})\\.ts$` },
    })),
    mayImportOnly('text', []),
    mayImportOnly('language', ['text']),
    mayImportOnly('readers', ['text', 'language']),
    mayImportOnly('outline', ['text', 'language']),
    mayImportOnly('notice', ['text', 'language', 'outline']),
    mayImportOnly('comparison', ['text', 'language', 'notice']),
    mayImportOnly('wording', ['text', 'language', 'notice', 'comparison']),
    {
      name: 'wording is words: of the core it takes types alone, so that the page can carry it',
      severity: 'error',
      from: { path: '^src/wording/' },
      to: { path: '^src/', pathNot: '^src/(wording|language)/', dependencyTypesNot: ['type-only'] },
    },
    mayImportOnly('export', ['text', 'language', 'notice', 'comparison', 'wording']),
    mayImportOnly('config', []),
    mayImportOnly('storage', ['config', 'text', 'notice', 'comparison']),
    mayImportOnly('jobs', ['config']),
    mayImportOnly('extraction', ['pipeline.ts', 'notice', 'comparison', 'text', 'config']),
    mayImportOnly('ledger', [
      'text',
      'readers',
      'outline',
      'notice',
      'comparison',
      'export',
      'pipeline.ts',
      'storage',
      'jobs',
      'extraction',
      'config',
    ]),
    mayImportOnly('api', ['ledger', 'export', 'config', 'text', 'notice', 'comparison']),
    {
      name: 'api takes types alone from the core: what it answers is made by the use cases',
      severity: 'error',
      from: { path: '^src/api/' },
      to: { path: '^src/(text|notice|comparison)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the page takes its words from wording and types alone from what the API answers',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/', pathNot: '^src/web/|^src/wording/index\\.ts$|^src/api/contract/answers\\.ts$' },
    },
    {
      name: 'nothing of the service goes into the page but words',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/api/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing imports the page',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/web/' },
      to: { path: '^src/web/' },
    },
    mayImportOnly('cli', [
      'ledger',
      'export',
      'wording',
      'config',
      'pipeline.ts',
      'app.module.ts',
      'main.ts',
      'notice',
      'comparison',
      'text',
      'extraction',
    ]),
    {
      name: 'pipeline.ts is the core in one screen and imports only the core',
      severity: 'error',
      from: { path: '^src/pipeline\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(text|readers|outline|notice)/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    exclude: { path: '^dist/' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
