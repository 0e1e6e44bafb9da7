import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { parseGreeting, serverVersion } from '../../../tools/src/mysql/server-greeting.js';

/** Protocol::HandshakeV10 up to the connection id, as the MySQL documentation lays it out. */
function greeting(version: string): Buffer {
  const payload = Buffer.concat([Buffer.from([10]), Buffer.from(`${version}\0`), Buffer.from([8, 0, 0, 0])]);
  return Buffer.concat([Buffer.from([payload.length, 0, 0, 0]), payload]);
}

describe('parseGreeting', () => {
  it('reads the version of a MySQL server', () => {
    expect(parseGreeting(greeting('9.7.4-2'))).toBe('9.7.4-2');
  });

  it("takes MariaDB's compatibility prefix off", () => {
    expect(parseGreeting(greeting('5.5.5-10.11.19-MariaDB-0+deb12u1'))).toBe('10.11.19-MariaDB-0+deb12u1');
  });

  it('keeps the version of a real MySQL 5.5.5', () => {
    expect(parseGreeting(greeting('5.5.5-m3'))).toBe('5.5.5-m3');
  });

  it('takes an error packet (first byte 255) for no greeting', () => {
    const tooMany = Buffer.from('\x17\0\0\0\xff\x10\x04Too many connections\0', 'latin1');
    expect(parseGreeting(tooMany)).toBeUndefined();
  });
});

describe('serverVersion', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  async function listen(first: Buffer): Promise<number> {
    server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.write(first);
    });
    await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready));
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  it('is what the server greets with', async () => {
    expect(await serverVersion('127.0.0.1', await listen(greeting('9.7.4')))).toBe('9.7.4');
  });

  it('is undefined for a server of another kind', async () => {
    expect(
      await serverVersion('127.0.0.1', await listen(Buffer.from('SSH-2.0-OpenSSH_9.2\r\n'))),
    ).toBeUndefined();
  });

  it('is undefined where nothing listens', async () => {
    const port = await listen(greeting('9.7.4'));
    await new Promise((closed) => server?.close(closed));
    expect(await serverVersion('127.0.0.1', port)).toBeUndefined();
  });
});
