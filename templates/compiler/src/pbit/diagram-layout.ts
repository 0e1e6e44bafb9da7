import type { Model, Table } from '@ott-analytics/model/tmdl';

/** Pixels of Desktop's model view. Size of a table as Desktop draws it when new. */
const NODE = { width: 234, height: 300, gap: 46 };
const DIAGRAM = 'All tables';

/** The DiagramLayout part: places of the tables in Desktop's model view. */
export interface DiagramLayout {
  readonly version: string;
  readonly diagrams: readonly Diagram[];
  readonly selectedDiagram: string;
  readonly defaultDiagram: string;
}

interface Diagram {
  readonly ordinal: number;
  readonly scrollPosition: { readonly x: number; readonly y: number };
  readonly nodes: readonly DiagramNode[];
  readonly name: string;
  readonly zoomValue: number;
  readonly pinKeyFieldsToTop: boolean;
  readonly showExtraHeaderInfo: boolean;
  readonly hideKeyFieldsWhenCollapsed: boolean;
  readonly tablesLocked: boolean;
}

interface DiagramNode {
  readonly location: { readonly x: number; readonly y: number };
  readonly nodeIndex: string;
  readonly nodeLineageTag?: string;
  readonly size: { readonly height: number; readonly width: number };
  readonly zIndex: number;
}

/**
 * Returns the layout of one diagram with all tables in three centred rows, each in model order: dimensions (on the one
 * side of a relationship), below them the facts that share them, last the tables without relationships.
 */
export function buildDiagramLayout(model: Model): DiagramLayout {
  const rows = groupIntoRows(model).filter((row) => row.length > 0);
  const widest = Math.max(0, ...rows.map(rowWidth));
  const nodes = rows.flatMap((row, rowIndex) =>
    row.map((table, columnIndex) => ({
      location: {
        x: Math.round((widest - rowWidth(row)) / 2) + columnIndex * (NODE.width + NODE.gap),
        y: rowIndex * (NODE.height + NODE.gap),
      },
      nodeIndex: table.name,
      ...(table.lineageTag !== undefined && { nodeLineageTag: table.lineageTag }),
      size: { height: NODE.height, width: NODE.width },
    })),
  );
  return {
    version: '1.1.0',
    diagrams: [
      {
        ordinal: 0,
        scrollPosition: { x: 0, y: 0 },
        nodes: nodes.map((node, zIndex) => ({ ...node, zIndex })),
        name: DIAGRAM,
        zoomValue: 100,
        pinKeyFieldsToTop: false,
        showExtraHeaderInfo: false,
        hideKeyFieldsWhenCollapsed: false,
        tablesLocked: false,
      },
    ],
    selectedDiagram: DIAGRAM,
    defaultDiagram: DIAGRAM,
  };
}

function groupIntoRows({ tables, relationships }: Model): readonly (readonly Table[])[] {
  const dimensions = new Set(relationships.map(({ toColumn }) => toColumn?.table));
  const related = new Set(relationships.map(({ fromColumn }) => fromColumn?.table));
  return [
    tables.filter(({ name }) => dimensions.has(name)),
    tables.filter(({ name }) => related.has(name) && !dimensions.has(name)),
    tables.filter(({ name }) => !related.has(name) && !dimensions.has(name)),
  ];
}

function rowWidth(row: readonly Table[]): number {
  return row.length * (NODE.width + NODE.gap) - NODE.gap;
}
