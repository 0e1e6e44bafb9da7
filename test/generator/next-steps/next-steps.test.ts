import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../generator/src/answers/answers.js';
import { nextSteps } from '../../../generator/src/next-steps/next-steps.js';

const files: Answers = {
  name: 'shop',
  warehouse: { kind: 'files' },
  source: { kind: 'sample' },
  currency: { code: 'USD', unitsPerUsd: '1' },
};
const mysql: Answers = {
  ...files,
  warehouse: { kind: 'mysql', host: 'db', port: 3306, database: 'd', user: 'u' },
};
const fresh = { folder: 'my shop', isInstalled: false, hasPassword: false, isPacked: false } as const;

describe('nextSteps', () => {
  it('numbers what is left to do, in the words of a Unix shell', () => {
    const steps = nextSteps(files, { ...fresh, platform: 'linux' });
    expect(steps.map((step) => step.trim().split(/ {2,}/)[0])).toEqual([
      '1. cd "my shop"',
      '2. npm install',
      '3. npm run etl',
      '4. npm run insights',
      '5. npm run template',
      '6. on Windows, open powerbi/OTT Analytics.pbit in Power BI Desktop (guides/power-bi.md)',
    ]);
  });

  it('leaves out what is done already', () => {
    const done = { folder: '', isInstalled: true, hasPassword: true, isPacked: true } as const;
    expect(nextSteps(files, { ...done, platform: 'linux' })).toHaveLength(3);
  });

  it('says for MySQL where the password goes and what Power BI needs', () => {
    const text = nextSteps(mysql, { ...fresh, platform: 'darwin' }).join('\n');
    expect(text).toContain('cp .env.example .env && chmod 600 .env');
    expect(text).toContain('MySQL Connector/NET');
  });

  it('uses words that PowerShell and cmd both know on Windows', () => {
    const text = nextSteps(mysql, { ...fresh, platform: 'win32' }).join('\n');
    expect(text).toContain('copy .env.example .env ');
    expect(text).toContain('explorer "powerbi\\OTT Analytics.pbit"');
    expect(text).not.toContain('&&');
  });
});
