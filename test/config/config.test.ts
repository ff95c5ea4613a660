import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { ConfigError, loadConfig, readLimitsOf, settings } from '../../src/config/index.js';
import { defaultReadLimits } from '../../src/readers/index.js';

test('an empty environment gives the defaults', () => {
  const config = loadConfig({});
  expect(config).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    dataDir: './data',
    databaseUrl: null,
    redisUrl: null,
    extractTimeoutSeconds: 60,
    extractPageSeconds: 6,
    extractMemoryMb: 512,
    uploadLimitMb: 50,
    runWorker: true,
    logLevel: 'info',
  });
  expect(config.extractWorkers).toBeGreaterThanOrEqual(1);
  expect(Object.keys(config)).toEqual(Object.keys(settings));
});

test('what is written is taken, blanks round it left out, an empty value as unset', () => {
  expect(
    loadConfig({
      PORT: ' 8080 ',
      HOST: '',
      RUN_WORKER: 'false',
      EXTRACT_WORKERS: '3',
      DATABASE_URL: 'postgres://u:p@db/t',
      REDIS_URL: 'redis://r:6379/1',
    }),
  ).toMatchObject({
    port: 8080,
    host: '127.0.0.1',
    runWorker: false,
    extractWorkers: 3,
    databaseUrl: 'postgres://u:p@db/t',
    redisUrl: 'redis://r:6379/1',
  });
});

test('one error lists every fault, and shows no address with its password', () => {
  const env = {
    PORT: '70000',
    UPLOAD_LIMIT_MB: '-1',
    DATABASE_URL: 'mysql://u:secret@db/t',
    LOG_LEVEL: 'loud',
    RUN_WORKER: 'maybe',
    EXTRACT_WORKERS: '0',
  };
  let thrown: unknown;
  try {
    loadConfig(env);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(ConfigError);
  const { faults, message } = thrown as ConfigError;
  expect(faults.map((fault) => fault.variable).toSorted()).toEqual(Object.keys(env).toSorted());
  expect(message).toContain('PORT=70000: must be a whole number from 0 to 65535');
  expect(message).not.toContain('secret');
});

test.each(['1e3', '3.5', '0x10', '', ' '])('%j is no port', (port) => {
  if (port.trim() === '') expect(loadConfig({ PORT: port }).port).toBe(3000);
  else expect(() => loadConfig({ PORT: port })).toThrow(ConfigError);
});

test('what one file may hold is by default what the readers hold to, and each limit can be set', () => {
  expect(readLimitsOf(loadConfig({}))).toEqual(defaultReadLimits);
  const env = {
    FILE_INFLATED_LIMIT_MB: '2',
    FILE_PARTS_LIMIT: '3',
    FILE_DEPTH_LIMIT: '4',
    FILE_PAGES_LIMIT: '5',
    FILE_TEXT_LIMIT: '6',
    FILE_IMAGE_LIMIT_MP: '7',
  };
  expect(readLimitsOf(loadConfig(env))).toEqual({
    maxInflatedBytes: 2_097_152,
    maxZipEntries: 3,
    maxXmlDepth: 4,
    maxPages: 5,
    maxTextLength: 6,
    maxImagePixels: 7_000_000,
  });
});

test('every default is itself a valid value', () => {
  for (const setting of Object.values(settings)) expect(setting.parse(setting.default)).not.toBeUndefined();
});

test.each(['README.md'])('%s lists every variable with its default', async (file) => {
  const readme = await readFile(new URL(`../../${file}`, import.meta.url), 'utf8');
  for (const { variable, default: value } of Object.values(settings)) {
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${variable}\``));
    expect(row).toContain(value === '' ? 'unset' : `\`${value}\``);
  }
});

test('names of hosts are a list, in small letters and without ports', () => {
  expect(loadConfig({}).hostNames).toEqual([]);
  expect(loadConfig({ HOST_NAMES: 'Taizhang.example.org, ledger ,' }).hostNames).toEqual([
    'taizhang.example.org',
    'ledger',
  ]);
  for (const names of ['a:3000', 'http://a', '*', 'a b'])
    expect(() => loadConfig({ HOST_NAMES: names })).toThrow(ConfigError);
});

test('a prefix of keys is one word', () => {
  expect(loadConfig({ REDIS_PREFIX: 'ledger-2' }).redisPrefix).toBe('ledger-2');
  for (const prefix of ['a:b', 'a b', 'x'.repeat(65)])
    expect(() => loadConfig({ REDIS_PREFIX: prefix })).toThrow(ConfigError);
});
