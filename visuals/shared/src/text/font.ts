/** How every text of a visual is set. */
export interface Font {
  /** Family list as in CSS. */
  readonly family: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isUnderlined: boolean;
}

/** Power BI's own type face with its fall-backs. */
export const USUAL_FONT: Font = {
  family: "'Segoe UI', wf_segoe-ui_normal, helvetica, arial, sans-serif",
  isBold: false,
  isItalic: false,
  isUnderlined: false,
};
