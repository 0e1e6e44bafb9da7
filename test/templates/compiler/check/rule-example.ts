import type { Project } from '@ott-analytics/template-compiler';
import { visualFile, withChange, type Loose } from '../tiny-project.js';

/** A change of the Tiny project that breaks one rule, and what the finding must say. */
export interface RuleExample {
  readonly code: string;
  readonly title: string;
  readonly change: (project: Project) => Project;
  /** File that the finding names, relative to the Report folder or to the folder that is named. */
  readonly file: string;
  readonly folder?: string;
  readonly text: RegExp;
}

export const REPORT = 'definition/report.json';
export const LINE_CHART = visualFile(8);

/** Any JSON, where the examples write a value into the fixture. */
export const value = (json: unknown): Loose => json as Loose;
export const literal = (text: string): Loose => value({ expr: { Literal: { Value: text } } });

export function inFile(path: string, change: (json: Loose) => unknown): RuleExample['change'] {
  return (project) => withChange(project, path, change);
}

export function withPosition(
  path: string,
  position: Readonly<Record<string, number>>,
): RuleExample['change'] {
  return inFile(path, (json) => Object.assign(json['position'] as object, position));
}
