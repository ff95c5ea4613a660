import { createDataFolder, removeDataFolders } from '../support/service-folders.js';
import { runCommand, startService } from '../support/service-process.js';

afterEach(removeDataFolders);

it('a service without keys starts on loopback alone; a key made by the command line opens it, and revoked shuts it at once', async () => {
  const folder = await createDataFolder();
  const env = { DATA_DIR: folder };
  const refused = await runCommand(['serve'], { ...env, PORT: '0', HOST: '0.0.0.0' });
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('HOST=0.0.0.0: must be 127.0.0.1 until there is a key');

  const added = await runCommand(['key', 'add', '王五', '--role', 'admin'], env);
  expect([added.code, added.stdout]).toEqual([0, expect.stringMatching(/^tz_[\w-]{43}\n$/u)]);
  expect(added.stderr).toBe('请妥善保存，此密钥不再显示。\n');
  const again = ['key', 'add', '王五', '--role', 'reader'];
  expect(await runCommand(again, env)).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^已有名为 王五/u) as string,
  });
  const english = await runCommand([...again, '--lang', 'en'], env);
  expect([english.code, english.stderr]).toEqual([2, 'There is a key of this name already.\n']);
  expect((await runCommand(['key', 'add', 'x', '--role', 'owner'], env)).code).toBe(2);

  const service = await startService(folder, { HOST: '0.0.0.0' });
  const url = `http://127.0.0.1:${new URL(service.url).port}/api/v1/audit`;
  const headers = { Authorization: `Bearer ${added.stdout.trim()}` };
  expect((await fetch(url)).status).toBe(401);
  const answer = await fetch(url, { headers });
  expect(await answer.json()).toMatchObject({
    items: [{ actor: 'command line', action: 'key-added', subject: '王五', detail: 'admin' }],
  });

  expect((await runCommand(['key', 'revoke', '王五'], env)).code).toBe(0);
  expect((await runCommand(['key', 'revoke', '王五'], env)).code).toBe(2);
  expect((await fetch(url, { headers })).status).toBe(401);
  const list = await runCommand(['key', 'list'], env);
  expect(list.stdout).toMatch(/^王五\tadmin\t\S+Z\t\S+Z\n$/u);
  expect(list.stdout).not.toContain(added.stdout.trim());
  expect((await service.stop('SIGTERM')).code).toBe(0);
});
