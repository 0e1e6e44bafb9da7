/** `alerts` of ott.config.json: when `status` raises an alert. A threshold that is absent has the default, false is off. */
export interface AlertThresholds {
  /** Days since a load last brought a figure of a dataset that it did not have. Off unless given. */
  readonly noNewDataDays?: number | false;
  /** True: a dataset is overdue by its own publication rhythm. Off unless given. */
  readonly overdue?: boolean;
  /** Distance of a yearly growth from the other growths of its series, in standard deviations of those. */
  readonly unusualZ?: number | false;
  /** Ratio of two figures of a series that follow each other, or its inverse. */
  readonly jumpFold?: number | false;
  /** Days for which a restated figure is an alert. */
  readonly restatedDays?: number | false;
}

/** What holds where the configuration says nothing. */
export const DEFAULT_THRESHOLDS = {
  noNewDataDays: false,
  overdue: false,
  unusualZ: 5,
  jumpFold: 10,
  restatedDays: 30,
} as const satisfies Required<AlertThresholds>;
