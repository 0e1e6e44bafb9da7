import { formatNumber } from './format-figure.js';
import type { Insight, SeriesPoint } from './insight.js';
import { sourcesOf } from './series-insights.js';

interface Library {
  readonly name: string;
  readonly points: readonly SeriesPoint[];
  readonly titles: number;
  readonly moviesToShows: number;
}

/** A platform counts as movie-heavy when it has more than two movies for each TV show; otherwise it is balanced. */
const MOVIE_HEAVY_ABOVE = 2;

/** The five insights on library sizes: the largest, the total, how many platforms, how many lean to movies. */
export function libraryInsights(points: readonly SeriesPoint[]): readonly Insight[] {
  const libraries = groupLibraries(points);
  const largest = [...libraries].sort((a, b) => b.titles - a.titles)[0];
  const first = points[0];
  if (largest === undefined || first === undefined) return [];
  const asOf = first.periodEnd;
  const total = libraries.reduce((sum, { titles }) => sum + titles, 0);
  const heavy = libraries.filter(({ moviesToShows }) => moviesToShows > MOVIE_HEAVY_ABOVE);
  const balanced = libraries.filter(({ moviesToShows }) => moviesToShows <= MOVIE_HEAVY_ABOVE);
  // How many platforms are listed rests on the list as a whole, not on any figure: its source is the header.
  const list = [{ file: first.file, line: 1 }];
  return [
    {
      id: 'largest-library',
      value: largest.name,
      unit: 'text',
      text: `${largest.name} has the largest library: ${formatNumber(largest.titles, 0)} titles`,
      asOf,
      sources: sourcesOf(largest.points),
    },
    {
      id: 'library-total',
      value: total,
      unit: 'count',
      text: `${formatNumber(total, 0)} titles in all libraries (titles on several platforms count for each)`,
      asOf,
      sources: sourcesOf(points),
    },
    {
      id: 'library-platforms',
      value: libraries.length,
      unit: 'count',
      text: `${libraries.length} platforms publish the size of their library`,
      asOf,
      sources: list,
    },
    { ...leaning('movie-heavy-platforms', 'with more than two movies for each TV show', heavy), asOf },
    { ...leaning('balanced-platforms', 'with at most two movies for each TV show', balanced), asOf },
  ];
}

function groupLibraries(points: readonly SeriesPoint[]): readonly Library[] {
  const names = [...new Set(points.map(({ name }) => name))];
  return names.map((name) => {
    const own = points.filter((point) => point.name === name);
    const count = (field: string): number => own.find((point) => point.field === field)?.value ?? 0;
    return {
      name,
      points: own,
      titles: own.reduce((sum, { value }) => sum + value, 0),
      moviesToShows: count('Movies') / count('TV Shows'),
    };
  });
}

function leaning(id: string, what: string, libraries: readonly Library[]): Omit<Insight, 'asOf'> {
  const names = libraries
    .map(({ name, moviesToShows }) => `${name} ${formatNumber(moviesToShows, 3)}`)
    .join(', ');
  const text = `${libraries.length} platforms ${what}${names === '' ? '' : `: ${names}`}`;
  return {
    id,
    value: libraries.length,
    unit: 'count',
    text,
    sources: sourcesOf(libraries.flatMap(({ points }) => points)),
  };
}
