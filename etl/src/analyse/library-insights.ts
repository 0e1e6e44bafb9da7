import { formatNumber } from './format-figure.js';
import type { Insight, SeriesPoint } from './insight.js';
import { sourcesOf } from './series-insights.js';

interface Library {
  readonly name: string;
  readonly movies: number;
  readonly shows: number;
  readonly titles: number;
}

/** A platform counts as movie-heavy when it has more than two movies for each TV show; otherwise it is balanced. */
const MOVIE_HEAVY_ABOVE = 2;
const isMovieHeavy = ({ movies, shows }: Library): boolean => movies > MOVIE_HEAVY_ABOVE * shows;

/** The five insights on library sizes: the largest, the total, how many platforms, how many lean to movies. */
export function libraryInsights(points: readonly SeriesPoint[]): readonly Insight[] {
  const libraries = groupLibraries(points);
  const largest = [...libraries].sort((a, b) => b.titles - a.titles)[0];
  const first = points[0];
  if (largest === undefined || first === undefined) return [];
  const asOf = first.periodEnd;
  const total = libraries.reduce((sum, { titles }) => sum + titles, 0);
  const heavy = libraries.filter(isMovieHeavy);
  const balanced = libraries.filter((library) => !isMovieHeavy(library));
  // How many platforms are listed rests on the list as a whole, not on any figure: its source is the header.
  const list = [{ file: first.file, line: 1 }];
  return [
    {
      id: 'largest-library',
      value: largest.name,
      unit: 'text',
      text: `${largest.name} has the largest library: ${formatNumber(largest.titles, 0)} of ${formatNumber(total, 0)} titles`,
      asOf,
      sources: sourcesOf(points),
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
    {
      id: 'movie-heavy-platforms',
      value: heavy.length,
      unit: 'count',
      text: `${heavy.length} platforms have more than two movies for each TV show: ${describe(heavy)}; not so ${describe(balanced)}`,
      asOf,
      sources: sourcesOf(points),
    },
    {
      id: 'balanced-platforms',
      value: balanced.length,
      unit: 'count',
      text: `${balanced.length} platforms have at most two movies for each TV show: ${describe(balanced)}; more have ${describe(heavy)}`,
      asOf,
      sources: sourcesOf(points),
    },
  ];
}

function groupLibraries(points: readonly SeriesPoint[]): readonly Library[] {
  const names = [...new Set(points.map(({ name }) => name))];
  return names.map((name) => {
    const own = points.filter((point) => point.name === name);
    const count = (field: string): number => own.find((point) => point.field === field)?.value ?? 0;
    const movies = count('Movies');
    const shows = count('TV Shows');
    return { name, movies, shows, titles: movies + shows };
  });
}

/** The libraries with their counts of movies and TV shows: `Netflix 3,600 to 1,800`. */
const describe = (libraries: readonly Library[]): string =>
  libraries.length === 0
    ? 'none'
    : libraries
        .map(({ name, movies, shows }) => `${name} ${formatNumber(movies, 0)} to ${formatNumber(shows, 0)}`)
        .join(', ');
