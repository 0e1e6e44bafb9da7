import { describe, expect, it } from 'vitest';
import { debianMirror } from '../../../tools/src/debian/debian-mirror.js';

describe('debianMirror', () => {
  it('reads the one-line form with options', () => {
    const sources = 'deb [arch=amd64 signed-by=/k.gpg] https://mirror.example/debian bookworm main\n';
    expect(debianMirror(sources)).toBe('https://mirror.example/debian');
  });

  it('reads the deb822 form and passes over snapshot comments', () => {
    const sources = [
      'Types: deb',
      '# http://snapshot.example/archive/debian/20250520T000000Z',
      'URIs: http://mirror.example/debian/',
      'Suites: bookworm bookworm-updates',
    ].join('\n');
    expect(debianMirror(sources)).toBe('http://mirror.example/debian/');
  });

  it('does not take the security archive, which carries no other suites', () => {
    expect(debianMirror('URIs: http://mirror.example/debian-security')).toBeUndefined();
  });

  it('finds none on a system that is no Debian', () => {
    expect(debianMirror('deb http://archive.example/ubuntu noble main')).toBeUndefined();
  });
});
