import { findNearest } from '@ott-analytics/model/contract';

/** Which contracts claim a file, and, when none does, the pattern that comes closest. */
export interface Match<C> {
  readonly claims: readonly C[];
  readonly nearest: string | undefined;
}

interface Matchable {
  readonly contract: { readonly match: readonly string[] };
}

/** Matches a path (forward slashes, below the source folder) against the contracts' patterns, ignoring case. */
export function matchDataset<C extends Matchable>(file: string, contracts: readonly C[]): Match<C> {
  const claims = contracts.filter(({ contract }) =>
    contract.match.some((pattern) => toRegExp(pattern).test(file)),
  );
  if (claims.length > 0) return { claims, nearest: undefined };
  const patterns = contracts.flatMap(({ contract }) =>
    contract.match.map((pattern) => pattern.replace('**/', '')),
  );
  return { claims, nearest: findNearest(file.split('/').slice(-2).join('/'), patterns) };
}

/** `**` followed by a slash is any number of folders, `*` any characters of one name. */
function toRegExp(pattern: string): RegExp {
  const source = pattern
    .split('**/')
    .map((part) =>
      part
        .split('*')
        .map((text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
        .join('[^/]*'),
    )
    .join('(?:.*/)?');
  return new RegExp(`^${source}$`, 'i');
}
