import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runHooks, type HookReport } from '@ott-analytics/etl';

const REPORT: HookReport = {
  status: 'success',
  exitCode: 0,
  project: 'Small',
  startedAt: '2026-01-31T06:00:00.000Z',
  finishedAt: '2026-01-31T06:00:02.000Z',
  report: { files: { loaded: 1 } },
};

describe('a webhook', () => {
  let server: Server;
  let address: string;
  let answer: number | 'none';
  let received: { readonly method?: string; readonly type?: string; readonly body: string }[];
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (data: Buffer) => (body += data.toString()));
      request.on('end', () => {
        const { method = '', headers } = request;
        received.push({ method, type: headers['content-type'] ?? '', body });
        if (answer !== 'none') response.writeHead(answer).end('some text');
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const at = server.address();
    address = typeof at === 'object' ? `http://127.0.0.1:${at?.port ?? 0}/hook?token=secret` : '';
  });
  beforeEach(() => {
    answer = 204;
    received = [];
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('gets the report as JSON in a POST', async () => {
    expect(await runHooks({ success: { webhook: address } }, REPORT)).toBeUndefined();
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ method: 'POST', type: 'application/json' });
    expect(JSON.parse(received[0]?.body ?? '')).toEqual(REPORT);
  });

  it('is called for its own status only', async () => {
    expect(await runHooks({ failure: { webhook: address } }, REPORT)).toBeUndefined();
    expect(received).toEqual([]);
    await runHooks({ failure: { webhook: address } }, { ...REPORT, status: 'failure', exitCode: 4 });
    expect(received).toHaveLength(1);
  });

  it('that answers with an error is a warning, which does not show the address', async () => {
    answer = 500;
    const warning = await runHooks({ success: { webhook: address } }, REPORT);
    expect(warning).toMatchObject({ code: 'etl/hook-failed', severity: 'warning' });
    expect(warning?.message).toContain('answered 500');
    expect(warning?.message).not.toContain('secret');
  });

  it('that does not answer is given up after its timeout', async () => {
    answer = 'none';
    const warning = await runHooks({ success: { webhook: address, timeoutSeconds: 0.2 } }, REPORT);
    expect(warning?.message).toContain('did not answer in 0.2 s');
  });

  it('that is not there is a warning', async () => {
    const gone = createServer().listen(0, '127.0.0.1');
    await once(gone, 'listening');
    const at = gone.address();
    gone.close();
    await once(gone, 'close');
    const webhook = `http://127.0.0.1:${typeof at === 'object' ? (at?.port ?? 0) : 0}/`;
    const warning = await runHooks({ success: { webhook } }, REPORT);
    expect(warning?.message).toContain('could not be reached');
  });
});

describe('a command', () => {
  let folder: string;
  let command: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ott-hook-'));
    const script = join(folder, 'hook.mjs');
    const target = JSON.stringify(join(folder, 'got.json'));
    await writeFile(
      script,
      `import { readFileSync, writeFileSync } from 'node:fs';
       const report = JSON.parse(readFileSync(0, 'utf8'));
       writeFileSync(${target}, JSON.stringify({ status: process.env.OTT_STATUS, report }));`,
    );
    command = `"${process.execPath}" "${script}"`;
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('gets the report on its input and the status in its environment', async () => {
    const failure: HookReport = {
      ...REPORT,
      status: 'failure',
      exitCode: 5,
      error: { code: 'warehouse/write-failed', message: 'the disk is full' },
    };
    expect(await runHooks({ failure: { command } }, failure)).toBeUndefined();
    const got: unknown = JSON.parse(await readFile(join(folder, 'got.json'), 'utf8'));
    expect(got).toEqual({ status: 'failure', report: failure });
  });

  it('that fails or cannot be found is a warning with its exit code', async () => {
    const failed = await runHooks(
      { success: { command: `"${process.execPath}" -e "process.exit(3)"` } },
      REPORT,
    );
    expect(failed?.message).toContain('ended with code 3');
    const missing = await runHooks({ success: { command: 'no-such-program-anywhere' } }, REPORT);
    expect(missing?.message).toMatch(/ended with code (1|127)/);
  });

  it('may leave its input unread', async () => {
    const large = { ...REPORT, report: 'x'.repeat(1_000_000) };
    expect(await runHooks({ success: { command: `"${process.execPath}" -e ""` } }, large)).toBeUndefined();
  });

  it('that takes too long is ended with everything it started', async () => {
    const started = Date.now();
    const slow = `"${process.execPath}" -e "setTimeout(() => 0, 60000)"`;
    const warning = await runHooks({ success: { command: slow, timeoutSeconds: 1 } }, REPORT);
    expect(warning?.message).toContain('was not done in 1 s and was ended');
    expect(Date.now() - started).toBeLessThan(20_000);
  });
});
