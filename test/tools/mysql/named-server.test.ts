import { describe, expect, it } from 'vitest';
import { namedServer } from '../../../tools/src/mysql/named-server.js';

const answers = (version: string | undefined) => () => Promise.resolve(version);

describe('namedServer', () => {
  it('is none when the variable is unset or empty, so that a server is started', async () => {
    expect(await namedServer('mysql', 'OTT_TEST_MYSQL_URL', undefined, answers('9.7.4'))).toBeUndefined();
    expect(await namedServer('mysql', 'OTT_TEST_MYSQL_URL', '', answers('9.7.4'))).toBeUndefined();
  });

  it('is the server that the variable names, with the version it greets with', async () => {
    const url = 'mysql://u:p@db.example:3307/x';
    expect(await namedServer('mysql', 'OTT_TEST_MYSQL_URL', url, answers('8.4.6'))).toMatchObject({
      kind: 'mysql',
      url,
      version: '8.4.6',
    });
  });

  it('asks the default port 3306 when the URL names none', async () => {
    const asked: [string, number][] = [];
    await namedServer('mysql', 'OTT_TEST_MYSQL_URL', 'mysql://u:p@db.example/x', (...place) => {
      asked.push(place);
      return Promise.resolve('8.4.6');
    });
    expect(asked).toEqual([['db.example', 3306]]);
  });

  it.each([
    ['is no URL', 'db.example', '8.4.6', 'OTT_TEST_MYSQL_URL is no mysql:// URL'],
    ['has another protocol', 'http://db.example', '8.4.6', 'OTT_TEST_MYSQL_URL is no mysql:// URL'],
    ['does not answer', 'mysql://db.example', undefined, 'no server answers on db.example:3306'],
    ['is a MariaDB', 'mysql://db.example', '10.11.19-MariaDB', 'is no MySQL'],
  ])('is unavailable, never replaced by another server, when it %s', async (_case, url, version, reason) => {
    const server = await namedServer('mysql', 'OTT_TEST_MYSQL_URL', url, answers(version));
    expect(server).toMatchObject({ kind: 'unavailable' });
    expect(JSON.stringify(server)).toContain(reason);
  });

  it('does not take a MySQL for a MariaDB either', async () => {
    const server = await namedServer(
      'mariadb',
      'OTT_TEST_MARIADB_URL',
      'mysql://db.example',
      answers('9.7.4'),
    );
    expect(server).toMatchObject({ kind: 'unavailable' });
  });
});
