import { describe, expect, it } from 'vitest';
import { listFieldReferences, parseReport, printJsonPath } from '@ott-analytics/model/pbir';

const VISUAL = 'definition/pages/p/visuals/v/visual.json';
const source = { SourceRef: { Entity: 'Sales' } };
const measure = { Measure: { Expression: source, Property: 'Total' } };
const column = { Column: { Expression: source, Property: 'Region' } };

/** Field references of one file, as `kind entity.property at path`. */
function referencesIn(json: object, path = VISUAL): string[] {
  const { report } = parseReport([{ path, text: JSON.stringify(json) }]);
  return listFieldReferences(report).map(
    (reference) =>
      `${reference.kind} ${reference.entity}.${reference.property}${reference.level === undefined ? '' : `.${reference.level}`} at ${printJsonPath(reference.path)}`,
  );
}

describe('listFieldReferences finds a field', () => {
  it('in the query state, once for every projection', () => {
    const query = { queryState: { Y: { projections: [{ field: measure }, { field: column }] } } };
    expect(referencesIn({ visual: { query } })).toEqual([
      'measure Sales.Total at $.visual.query.queryState.Y.projections[0].field',
      'column Sales.Region at $.visual.query.queryState.Y.projections[1].field',
    ]);
  });

  it('in the sort definition', () => {
    const query = { sortDefinition: { sort: [{ field: measure, direction: 'Descending' }] } };
    expect(referencesIn({ visual: { query } })).toEqual([
      'measure Sales.Total at $.visual.query.sortDefinition.sort[0].field',
    ]);
  });

  it('inside of an aggregation, as an aggregation and not as a column', () => {
    const field = { Aggregation: { Expression: column, Function: 0 } };
    expect(referencesIn({ field })).toEqual(['aggregation Sales.Region at $.field']);
  });

  it('as a level of a hierarchy', () => {
    const hierarchy = { Hierarchy: { Expression: { SourceRef: { Entity: 'Date' } }, Hierarchy: 'Calendar' } };
    expect(referencesIn({ field: { HierarchyLevel: { Expression: hierarchy, Level: 'Year' } } })).toEqual([
      'hierarchyLevel Date.Calendar.Year at $.field',
    ]);
  });

  it('in a filter, whose condition names the table by an alias', () => {
    const alias = { Column: { Expression: { SourceRef: { Source: 's' } }, Property: 'Region' } };
    const filter = {
      From: [{ Name: 's', Entity: 'Sales', Type: 0 }],
      Where: [{ Condition: { In: { Expressions: [alias], Values: [] } } }],
    };
    expect(referencesIn({ filterConfig: { filters: [{ field: column, filter }] } })).toEqual([
      'column Sales.Region at $.filterConfig.filters[0].field',
      'column Sales.Region at $.filterConfig.filters[0].filter.Where[0].Condition.In.Expressions[0]',
    ]);
  });

  it('in the inner query of a top N filter, and takes no column of the inner result for a field', () => {
    const inner = {
      From: [{ Name: 'q', Entity: 'Date', Type: 0 }],
      Select: [{ Column: { Expression: { SourceRef: { Source: 'q' } }, Property: 'Year' } }],
    };
    const outer = {
      From: [{ Name: 'top', Expression: { Subquery: { Query: inner } }, Type: 2 }],
      Where: [{ Column: { Expression: { SourceRef: { Source: 'top' } }, Property: 'field' } }],
    };
    expect(referencesIn({ filter: outer })).toEqual([
      'column Date.Year at $.filter.From[0].Expression.Subquery.Query.Select[0]',
    ]);
  });

  it('in conditional formatting, title and alt text', () => {
    const values = [{ properties: { fontColor: { solid: { color: { expr: measure } } } } }];
    const visualContainerObjects = {
      title: [{ properties: { text: { expr: measure } } }],
      general: [{ properties: { altText: { expr: measure } } }],
    };
    expect(referencesIn({ visual: { objects: { values }, visualContainerObjects } })).toHaveLength(3);
  });

  it('in the page binding of a drill-through page and in a bookmark', () => {
    const pageBinding = { parameters: [{ name: 'p', fieldExpr: column }] };
    expect(referencesIn({ pageBinding }, 'definition/pages/p/page.json')).toHaveLength(1);
    const explorationState = { filters: { byExpr: [{ expression: column }] } };
    expect(referencesIn({ explorationState }, 'definition/bookmarks/b.bookmark.json')).toHaveLength(1);
  });

  it('but not in a SelectRef, which points at a field well of the visual', () => {
    expect(referencesIn({ Input: { SelectRef: { ExpressionName: 'Sales.Total' } } })).toEqual([]);
  });
});
