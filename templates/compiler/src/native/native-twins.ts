/** The native visual that stands in for a custom one, and which of its roles takes which. */
export interface NativeTwin {
  readonly visualType: string;
  /** Custom roles that must hold fields for this twin to be drawn. */
  readonly needs: readonly string[];
  /** Native role -> custom roles whose fields it takes, in this order. Custom roles not named here are dropped. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
}

/**
 * One row a custom visual: GUID -> twins, of which the first whose needs are met stands in. Roles are those of Power
 * BI's own visuals. Formatting is not carried over: even objects of the same name have other properties there.
 */
export const NATIVE_TWINS: Readonly<Record<string, readonly NativeTwin[]>> = {
  ottPlatformComparison7C1E5A90B3D24F68: [
    {
      visualType: 'clusteredBarChart',
      needs: ['category', 'value'],
      roles: { Category: ['category'], Y: ['value', 'comparison'], Tooltips: ['tooltips'] },
    },
  ],
  ottContentQuadrant2F8B6D14A9C34E57: [
    {
      visualType: 'scatterChart',
      needs: ['x', 'y'],
      roles: {
        Category: ['details'],
        X: ['x'],
        Y: ['y'],
        Size: ['size'],
        Series: ['group'],
        Tooltips: ['tooltips'],
      },
    },
  ],
  ottGrowthFunnel91D3E7B25F0A4C86: [
    {
      visualType: 'funnel',
      needs: ['stage', 'value'],
      roles: { Category: ['stage'], Y: ['value'], Tooltips: ['tooltips'] },
    },
    // Stages that are measures: the native funnel wants a column of stages, a card shows one figure a measure.
    { visualType: 'cardVisual', needs: ['value'], roles: { Data: ['value'] } },
  ],
};
