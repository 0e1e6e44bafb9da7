import { describe, expect, it } from 'vitest';
import { explainMysqlError } from '../../../../etl/src/load/mysql/explain-mysql-error.js';
import { WarehouseError } from '../../../../etl/src/load/warehouse-error.js';

const options = { host: 'db.example', port: 3307, user: 'loader', password: 'pass-phrase', database: 'ott' };
const failure = (code: string): Error => Object.assign(new Error('as the server says'), { code });

describe('an error of the server', () => {
  it.each([
    ['ECONNREFUSED', 'warehouse/unreachable', 'db.example:3307'],
    ['PROTOCOL_CONNECTION_LOST', 'warehouse/unreachable', 'was lost'],
    ['ER_ACCESS_DENIED_ERROR', 'warehouse/access-denied', 'loader@db.example:3307'],
    ['ER_DBACCESS_DENIED_ERROR', 'warehouse/access-denied', "GRANT ALL ON `ott`.* TO 'loader'@'%'"],
    ['ER_CLIENT_LOCAL_FILES_DISABLED', 'warehouse/local-infile-off', 'SET GLOBAL local_infile = 1'],
    ['ER_NOT_ALLOWED_COMMAND', 'warehouse/local-infile-off', 'local_infile=1 below [mysqld]'],
    ['HANDSHAKE_SSL_ERROR', 'warehouse/tls-failed', 'NODE_EXTRA_CA_CERTS'],
    ['ER_LOCK_WAIT_TIMEOUT', 'warehouse/busy', 'a reader keeps tables of ott open'],
    ['ER_SOMETHING_ELSE', 'warehouse/load-failed', 'as the server says'],
  ])('%s becomes %s, with what to do and without the password', (code, warehouseCode, part) => {
    const cause = failure(code);
    const explained = explainMysqlError(cause, options, 'loading');
    expect(explained).toMatchObject({ code: warehouseCode, cause });
    expect(explained.message).toContain(part);
    expect(explained.message).not.toContain(options.password);
  });

  it('that is explained already stays as it is', () => {
    const error = new WarehouseError('warehouse/locked', 'held');
    expect(explainMysqlError(error, options, 'loading')).toBe(error);
  });
});
