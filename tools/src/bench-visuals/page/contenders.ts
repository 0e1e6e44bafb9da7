import type { ChartKind } from '../bench-views.js';
import type { DataViewSpec } from '../../gallery/page/data-view.js';

/** Something that draws tables in an element. */
export interface Contender {
  draw(spec: DataViewSpec): void;
}

interface Row {
  readonly name: string;
  readonly values: readonly number[];
}

/** As much of d3-selection and d3-scale as the plain charts use; the page loads both as scripts. */
interface Selection {
  append(name: string): Selection;
  attr(name: string, value: unknown): Selection;
  text(value: unknown): Selection;
  selectAll(selector: string): Selection;
  data(rows: readonly Row[]): Selection;
  join(name: string): Selection;
  on(event: string, listener: () => void): Selection;
}
interface Scale {
  (value: number): number;
  domain(ends: readonly [number, number]): Scale;
  range(ends: readonly [number, number]): Scale;
  ticks(count: number): readonly number[];
}
declare const d3: { select(element: unknown): Selection; scaleLinear(): Scale };
declare const echarts: {
  init(element: unknown): { setOption(option: object): void };
};

/** What each way of drawing is given: an element of this size. */
const WIDTH = 960;
const HEIGHT = 540;
const EDGE = 40;

/**
 * The charts as a tutorial draws them: one SVG element a row, attributes from functions, a listener
 * each, everything bound again with every update.
 */
export function createPlainD3(element: unknown, kind: ChartKind): Contender {
  const svg = d3.select(element).append('svg').attr('width', WIDTH).attr('height', HEIGHT);
  const axis = svg.append('g');
  const marks = svg.append('g');
  const labels = svg.append('g');
  const nothing = (): void => undefined;
  return {
    draw: (spec) => {
      const rows = rowsOf(spec);
      const most = (column: number): number => Math.max(...rows.map(({ values }) => values[column] ?? 0));
      const x = d3
        .scaleLinear()
        .domain([0, most(0)])
        .range([EDGE, WIDTH - EDGE]);
      const y = d3
        .scaleLinear()
        .domain([0, most(1)])
        .range([HEIGHT - EDGE, EDGE]);
      const size = d3
        .scaleLinear()
        .domain([0, most(2)])
        .range([2, 12]);
      const at =
        (column: number) =>
        (row: Row): number =>
          row.values[column] ?? 0;
      const step = (HEIGHT - 2 * EDGE) / rows.length;
      const top = (_: Row, index: number): number => EDGE + index * step;
      const ticks = x.ticks(8).map((value) => ({ name: String(value), values: [value] }));
      axis
        .selectAll('text')
        .data(ticks)
        .join('text')
        .attr('x', (row: Row) => x(at(0)(row)))
        .attr('y', HEIGHT - 10)
        .text((row: Row) => row.name);
      if (kind === 'scatter') {
        marks
          .selectAll('circle')
          .data(rows)
          .join('circle')
          .attr('cx', (row: Row) => x(at(0)(row)))
          .attr('cy', (row: Row) => y(at(1)(row)))
          .attr('r', (row: Row) => size(at(2)(row)))
          .attr('fill', '#118dff')
          .attr('fill-opacity', 0.75)
          .attr('stroke', '#fff')
          .attr('aria-label', (row: Row) => `${row.name}: ${row.values.join(', ')}`)
          .on('click', nothing)
          .on('mousemove', nothing);
        return;
      }
      const width = (row: Row): number => x(at(0)(row)) - EDGE;
      const left = (row: Row): number => (kind === 'bars' ? EDGE : WIDTH / 2 - width(row) / 2);
      marks
        .selectAll('rect')
        .data(rows)
        .join('rect')
        .attr('x', left)
        .attr('y', top)
        .attr('width', width)
        .attr('height', Math.max(1, step - 1))
        .attr('fill', '#118dff')
        .attr('aria-label', (row: Row) => `${row.name}: ${row.values.join(', ')}`)
        .on('click', nothing)
        .on('mousemove', nothing);
      labels
        .selectAll('text')
        .data(rows)
        .join('text')
        .attr('x', EDGE)
        .attr('y', top)
        .attr('font-size', 9)
        .text((row: Row) => `${row.name} ${at(0)(row)}`);
    },
  };
}

/** ECharts with its defaults, without animation. */
export function createECharts(element: unknown, kind: ChartKind): Contender {
  const chart = echarts.init(element);
  const value = { type: 'value' } as const;
  return {
    draw: (spec) => {
      const rows = rowsOf(spec);
      const names = { type: 'category', data: rows.map(({ name }) => name) } as const;
      const first = rows.map(({ values }) => values[0]);
      const series = {
        scatter: { type: 'scatter', data: rows.map(({ values }) => values), symbolSize: 8 },
        bars: { type: 'bar', data: first },
        funnel: { type: 'funnel', data: rows.map(({ name, values }) => ({ name, value: values[0] })) },
      }[kind];
      const axes = {
        scatter: { xAxis: value, yAxis: value },
        bars: { xAxis: value, yAxis: names },
        funnel: {},
      }[kind];
      chart.setOption({ animation: false, tooltip: {}, ...axes, series: [series] });
    },
  };
}

function rowsOf({ groupings, measures }: DataViewSpec): readonly Row[] {
  return (groupings?.[0]?.values ?? []).map((name, row) => ({
    name: String(name),
    values: (measures ?? []).map(({ values }) => Number(values[row])),
  }));
}
