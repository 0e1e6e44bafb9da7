/** A platform as the members file declares it. */
export interface PlatformMember {
  readonly code: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly businessModel: string;
  readonly parent?: string;
  readonly launchYear?: number;
  /** False for aggregates such as Other: they never count in market totals. True unless given. */
  readonly inMarketUniverse?: boolean;
  /** 45 monthly, 100 quarterly, 200 yearly publication. */
  readonly maxStalenessDays: number;
  readonly colourSlot?: number;
}

/** A geography as the members file declares it. */
export interface GeographyMember {
  readonly code: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly level: 'World' | 'Region' | 'Country' | 'Unallocated';
  readonly region: string;
  readonly iso2?: string;
  readonly iso3?: string;
}

/** A line item as the members file declares it. */
export interface LineItemMember {
  readonly code: string;
  readonly name: string;
  readonly group: 'Revenue' | 'Cost' | 'Profit' | 'Cash content spend';
  readonly order: number;
}

/** A tier as the members file declares it. */
export interface TierMember {
  readonly code: string;
  readonly name: string;
}

/** The conformed members that contracts refer to. */
export interface Members {
  readonly platforms: readonly PlatformMember[];
  readonly geographies: readonly GeographyMember[];
  readonly lineItems: readonly LineItemMember[];
  readonly tiers: readonly TierMember[];
}
