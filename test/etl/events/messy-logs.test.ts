import { describe, expect, it } from 'vitest';
import { loadLogs, sessionsContract, SESSIONS } from './log-project.js';

const HEADER = 'account,started,seconds';
const january = (users: number, sessions: number, minutes: number): object => ({
  month: '2024-01-31',
  users: BigInt(users),
  sessions: BigInt(sessions),
  minutes: BigInt(minutes),
});
const diagnostic = (code: string): object => expect.objectContaining({ code }) as object;
/** Good lines enough that a few refused ones do not fail the run. */
const GOOD = Array.from({ length: 12 }, (_, index) => `a${index},2024-01-0${(index % 9) + 1},60`);

describe('lines of a log', () => {
  it('keep their true numbers past blank lines and a repeated header', async () => {
    const lines = [HEADER, '', ...GOOD, '   ', HEADER, 'b,2024-01-05,x', '', 'c,2024-01-05,60', ''];
    const { report, rejects, rows } = await loadLogs([sessionsContract()], { 'log.csv': lines.join('\n') });
    expect(rejects).toEqual(['16 events/repeated-header', '17 stage/bad-number']);
    expect(report.records).toEqual({ read: 15, loaded: 13, staged: 0, skipped: 0, rejected: 2 });
    expect(rows).toEqual([january(13, 13, 13)]);
  });

  it('are cells with commas, quotes and outer blanks by RFC 4180', async () => {
    const query = "SELECT content FROM dim_content WHERE content_level = 'Title' ORDER BY content";
    const contract = sessionsContract().replace('account: account', 'account: account, title: title');
    const lines = [
      `title,${HEADER}`,
      '"One, Two",a,2024-01-01,60',
      '"He said ""no""",a,2024-01-01,60',
      '  Plain  ,a,2024-01-01,60',
      '"",b,2024-01-01,60',
      ...GOOD.map((line) => `T,${line}`),
      'a"b,c,2024-01-01,60',
      '"open,c,2024-01-01,60',
    ];
    const { rows, rejects, rejectsText } = await loadLogs([contract], { 'log.csv': lines.join('\n') }, query);
    expect(rows.map(({ content }) => content)).toEqual(['He said "no"', 'One, Two', 'Plain', 'T']);
    expect(rejects).toEqual(['5 events/empty-cell', '18 read/ragged', '19 read/ragged']);
    expect(rejectsText).toContain('the quotes of the record do not close');
  });

  it.each([
    ['CRLF', '\r\n'],
    ['LF', '\n'],
    ['CR alone', '\r'],
  ])('end in %s', async (_, end) => {
    const text = [HEADER, ...GOOD, 'b,2024-01-05,-1', 'c,2024-01-05,60'].join(end);
    const { rejects, rows } = await loadLogs([sessionsContract()], { 'log.csv': text });
    expect(rejects).toEqual(['14 stage/bad-number']);
    expect(rows).toEqual([january(13, 13, 13)]);
  });

  it('may end in several ways in one file', async () => {
    const text = `${HEADER}\r\n${GOOD.join('\n')}\rb,2024-01-05,-1\r\nc,2024-01-05,60`;
    const { rejects, rows } = await loadLogs([sessionsContract()], { 'log.csv': text });
    expect(rejects).toEqual(['14 stage/bad-number']);
    expect(rows).toEqual([january(13, 13, 13)]);
  });

  it('of a million characters are refused by their number; the others load', async () => {
    const text = [HEADER, ...GOOD, `x${'y'.repeat(3_000_000)}`, 'c,2024-01-05,60'].join('\n');
    const { rejects, rows, rejectsText } = await loadLogs([sessionsContract()], { 'log.csv': text });
    expect(rejects).toEqual(['14 read/oversize-line']);
    expect(rejectsText.length).toBeLessThan(4000);
    expect(rows).toEqual([january(13, 13, 13)]);
  });
});

describe('the encoding of a log', () => {
  const umlaut = (encode: (text: string) => Uint8Array): Uint8Array =>
    encode([HEADER, ...GOOD, 'Jürgen,2024-01-05,60', 'Jürgen,2024-01-06,60'].join('\n'));
  const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');
  const utf16be = (text: string): Uint8Array => Buffer.from(utf16(text)).swap16();

  it.each([
    ['utf-8', (text: string) => Buffer.from(text)],
    ['utf-8-bom', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['utf-16le', utf16],
    ['utf-16be', utf16be],
    ['windows-1252', (text: string) => Buffer.from(text, 'latin1')],
  ])('may be %s', async (encoding, encode) => {
    const query = 'SELECT encoding, records, rejected FROM etl_file';
    const log = umlaut(encode);
    expect((await loadLogs([sessionsContract()], { 'log.csv': log })).rows).toEqual([january(13, 14, 14)]);
    const { rows } = await loadLogs([sessionsContract()], { 'log.csv': log }, query);
    expect(rows).toEqual([{ encoding, records: 14n, rejected: 0n }]);
  });

  it('is UTF-8 with a faulty line where most lines are sound: that line is refused', async () => {
    const bytes = Buffer.concat([
      Buffer.from([HEADER, ...GOOD, 'Jürgen,2024-01-05,60', 'Zoë,2024-01-05,60', ''].join('\n')),
      Buffer.from('J\xfcrgen,2024-01-05,60\nlast,2024-01-05,60\n', 'latin1'),
    ]);
    const { rejects, rows } = await loadLogs([sessionsContract()], { 'log.csv': bytes });
    expect(rejects).toEqual(['16 read/bad-encoding']);
    expect(rows).toEqual([january(15, 15, 15)]);
  });

  it('of a binary file and of an empty one fails the run and says so', async () => {
    const binary = await loadLogs([sessionsContract()], { 'log.csv': new Uint8Array([80, 75, 0, 0, 10, 1]) });
    expect(binary.report.failure).toBeDefined();
    expect(binary.report.diagnostics).toContainEqual(diagnostic('read/binary'));
    const empty = await loadLogs([sessionsContract()], { 'log.csv': '' });
    expect(empty.report.diagnostics).toContainEqual(diagnostic('read/empty'));
  });
});

describe('dates and numbers of a log', () => {
  const months = async (dates: string, days: readonly string[]): Promise<readonly unknown[]> => {
    const lines = [HEADER, ...days.map((day, index) => `a${index},${day},60`)];
    const { rows } = await loadLogs([sessionsContract(`dates: ${dates}`)], { 'log.csv': lines.join('\n') });
    return rows.map(({ month, sessions }) => `${String(month)} ${String(sessions)}`);
  };

  it('are read in the declared order, at the UTC month', async () => {
    expect(await months('dmy', ['01.02.2024', '1/2/2024 18:30', '28-02-2024'])).toEqual(['2024-02-29 3']);
    expect(await months('mdy', ['01/31/2024', '02/01/2024'])).toEqual(['2024-01-31 1', '2024-02-29 1']);
    // 1709164799 is 2024-02-28T23:59:59Z (date -u -d @1709164799).
    expect(await months('unix', ['1709164799', '1709251200'])).toEqual(['2024-02-29 1', '2024-03-31 1']);
    expect(
      await months('iso', [
        '2024-03-01T00:30:00+01:00',
        '2024-02-29T23:30:00-01:00',
        '2024-03-01T00:30:00Z',
        '2024-03-01 00:30',
        '2024-03-01',
      ]),
    ).toEqual(['2024-02-29 1', '2024-03-31 4']);
  });

  it('are refused where a lenient cast would take them', async () => {
    const days = [
      '2024-02-30',
      '2023-02-29',
      '20240101',
      '2024-1-1',
      '2024-01-01T25:00:00',
      '0024-01-01',
      '2063-01-01',
      'infinity',
      'epoch',
    ];
    const numbers = ['1.7', '0x10', '1_000', '-5', '+5', '1e3', ' ', '86401', '99999999999', '1,000', 'NaN'];
    const lines = [
      HEADER,
      ...days.map((day) => `a,${day},60`),
      ...numbers.map((number) => `a,2024-01-01,${number.includes(',') ? `"${number}"` : number}`),
      ...Array.from({ length: 80 }, () => 'a,2024-01-01,86400'),
    ];
    const { rejects, report } = await loadLogs([sessionsContract()], { 'log.csv': lines.join('\n') });
    expect(rejects.map((reject) => Number(reject.split(' ')[0]))).toEqual(
      Array.from({ length: days.length + numbers.length }, (_, index) => index + 2),
    );
    expect(report.records.loaded).toBe(80);
  });

  it('may count minutes or milliseconds', async () => {
    const load = async (duration: string, value: number): Promise<unknown> => {
      const lines = [HEADER, `a,2024-01-01,${value}`, `b,2024-01-02,${value}`];
      const { rows } = await loadLogs([sessionsContract(`duration: ${duration}`)], {
        'log.csv': lines.join('\n'),
      });
      return rows[0]?.['minutes'];
    };
    expect(await load('minutes', 45)).toBe(90n);
    expect(await load('milliseconds', 90_000)).toBe(3n);
  });
});

describe('a log in several files', () => {
  it('is summed up together: an account that is in both files counts once', async () => {
    const { rows, report } = await loadLogs([sessionsContract()], {
      'log-1.csv': [HEADER, 'a,2024-01-01,60', 'b,2024-01-31,60'].join('\n'),
      'log-2.csv': [HEADER, 'a,2024-01-31,60', 'a,2024-02-01,60'].join('\n'),
    });
    expect(report.records).toMatchObject({ read: 4, loaded: 4 });
    expect(rows).toEqual([january(2, 3, 3), { month: '2024-02-29', users: 1n, sessions: 1n, minutes: 1n }]);
  });

  it('names the first file with events of a month as its source, at line 0', async () => {
    const { rows } = await loadLogs(
      [sessionsContract()],
      {
        'log-1.csv': [HEADER, 'a,2024-01-01,60'].join('\n'),
        'log-2.csv': [HEADER, 'a,2024-01-31,60', 'a,2024-02-01,60'].join('\n'),
      },
      'SELECT CAST(f.period_end AS CHAR(10)) AS month, s.file AS file, f.source_line AS line FROM fact_engagement f JOIN dim_source s ON s.source_key = f.source_key ORDER BY 1',
    );
    expect(rows).toEqual([
      { month: '2024-01-31', file: 'log-1.csv', line: 0 },
      { month: '2024-02-29', file: 'log-2.csv', line: 0 },
    ]);
  });
});

describe('many rejects', () => {
  it('are all in the rejects file, the first thousand in etl_reject, and the count is said', async () => {
    const lines = [
      HEADER,
      ...Array.from({ length: 6000 }, (_, index) => `a,2024-01-01,${index < 1500 ? 'x' : '60'}`),
    ];
    const { rejects, rows, report, leftovers } = await loadLogs(
      [sessionsContract('rejectThreshold: 0.5')],
      { 'log.csv': lines.join('\n') },
      'SELECT COUNT(*) AS n, MAX(line) AS last, (SELECT rejected FROM etl_file) AS rejected FROM etl_reject',
    );
    expect(rows).toEqual([{ n: 1000n, last: 1001, rejected: 1500n }]);
    expect(rejects).toHaveLength(1500);
    expect(rejects.at(-1)).toBe('1501 stage/bad-number');
    expect(report.records).toEqual({ read: 6000, loaded: 4500, staged: 0, skipped: 0, rejected: 1500 });
    expect(report.diagnostics).toContainEqual(diagnostic('events/many-rejects'));
    expect(leftovers).toEqual([]);
  });

  it('beyond the threshold leave the last good warehouse in place', async () => {
    const { report, leftovers } = await loadLogs([sessionsContract()], {
      'log.csv': [HEADER, 'a,2024-01-01,60', 'a,2024-01-01,x'].join('\n'),
    });
    expect(report.failure).toBeDefined();
    expect(report.diagnostics).toContainEqual(diagnostic('etl/reject-threshold'));
    expect(leftovers).toEqual([]);
  });
});

describe('the header of a log', () => {
  it('must have the columns of the contract; the nearest one is named', async () => {
    const { report } = await loadLogs([sessionsContract()], {
      'log.csv': 'account,start,seconds\na,2024-01-01,1',
    });
    expect(report.diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'stage/missing-column',
        hint: "is 'start' the column? then add it to columns.started",
      }),
    );
  });

  it('may write semicolons, quotes and other names', async () => {
    const contract = sessionsContract().replace('account: account', 'account: [user id, account]');
    const { rows } = await loadLogs([contract], {
      'log.csv': '"user id";"started";"seconds"\n"a";"2024-01-01";"60"\n"b;c";2024-01-01;60',
    });
    expect(rows).toEqual([january(2, 2, 2)]);
  });
});

it('a log and a published table of the same figure are settled by precedence', async () => {
  const published = `dataset: published
title: Published users
match: ['**/users.csv']
period: { kind: date, column: Date, span: month }
basis: Reported
precedence: 5
platform: netflix
geography: WORLD
figures:
  - { column: Users, fact: fact_engagement, measure: users, unit: count }
`;
  const { rows, report } = await loadLogs(
    [sessionsContract(), published],
    { 'log.csv': `${HEADER}\na,2024-01-01,60`, 'users.csv': 'Date,Users\n2024-01-31,7\n' },
    `SELECT users, sessions FROM (${SESSIONS}) AS found ORDER BY users`,
  );
  expect(rows).toContainEqual({ users: 7n, sessions: null });
  expect(rows).toContainEqual({ users: null, sessions: 1n });
  expect(report.records).toMatchObject({ read: 2, loaded: 2, staged: 0 });
});
