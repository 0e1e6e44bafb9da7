import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSavedAnswers } from '../../../generator/src/answers/read-saved-answers.js';
import { findDestinationFault } from '../../../generator/src/answers/rules/destination.js';
import { toProjectName } from '../../../generator/src/answers/rules/project-name.js';

const cwd = path.resolve('/home/ada');

describe('findDestinationFault', () => {
  it.each(['demo', './demo', 'a/b', '.', path.join(cwd, 'demo'), 'Größe 1'])('takes %s', (folder) => {
    expect(findDestinationFault(folder, cwd)).toBeUndefined();
  });

  it.each(['../demo', '..', 'a/../../b', path.resolve('/tmp')])(
    'refuses %s: outside the current folder',
    (folder) => {
      expect(findDestinationFault(folder, cwd)).toMatch(/must lie in the current one/);
    },
  );

  it.each(['con', 'a/NUL', 'lpt1.txt'])('refuses %s: a device of Windows', (folder) => {
    expect(findDestinationFault(folder, cwd)).toMatch(/device on Windows/);
  });

  it.each(['a?b', 'x.', 'a|b', 'a\tb'])('refuses %j: no folder name on every system', (folder) => {
    expect(findDestinationFault(folder, cwd)).toMatch(/folder name/);
  });
});

describe('toProjectName', () => {
  it.each([
    ['My Shop', 'my-shop'],
    ['2024 numbers', 'numbers'],
    ['_x_', 'x'],
    ['日本', 'ott-project'],
    ['con', 'ott-project'],
  ])('makes %j %s', (folder, name) => {
    expect(toProjectName(folder)).toBe(name);
  });
});

describe('readSavedAnswers', () => {
  it('reads the answers of an earlier run from the config', () => {
    const config = {
      name: 'shop',
      source: 'in',
      warehouse: { kind: 'mysql', host: 'db', port: 3307, database: 'd', user: 'u' },
      currency: { code: 'EUR', unitsPerUsd: '0.92' },
    };
    expect(readSavedAnswers(JSON.stringify(config), cwd)).toEqual({
      name: 'shop',
      warehouse: 'mysql',
      mysqlHost: 'db',
      mysqlPort: '3307',
      mysqlDatabase: 'd',
      mysqlUser: 'u',
      source: path.join(cwd, 'in'),
      currency: 'EUR',
      unitsPerUsd: '0.92',
    });
  });

  it('knows the sample data again', () => {
    expect(readSavedAnswers('{"source":"data"}', cwd)).toEqual({ source: 'sample' });
  });

  it.each(['', '[]', 'null', '{"name":{}}', '{"warehouse":"x"}'])('reads nothing from %j', (config) => {
    expect(readSavedAnswers(config, cwd)).toEqual({});
  });
});
