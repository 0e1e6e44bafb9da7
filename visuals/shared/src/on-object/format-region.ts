import type powerbi from 'powerbi-visuals-api';

/** A property of the formatting pane: card (the object in capabilities) and name. */
export interface PropertyName {
  readonly card: string;
  readonly property: string;
}

/** A part of a drawing that an author formats by clicking on it. */
export interface FormatRegion {
  /** Tells the region from the others of the visual. */
  readonly name: string;
  readonly displayNameKey: string;
  /** The elements of the drawing that belong to it, as a CSS selector. */
  readonly selector: string;
  /** Text has the font of the text card, a shape the colour that its card holds. */
  readonly format: { readonly kind: 'text' } | { readonly kind: 'shape'; readonly fill: PropertyName };
  /** The switch that shows or hides it, when it has one. */
  readonly toggle?: PropertyName;
}

/** The card of the formatting pane that a region belongs to. */
export function cardOf({ format }: FormatRegion): string {
  return format.kind === 'text' ? 'text' : format.fill.card;
}

/** A property as the host wants to have it named. */
export function formattingId({ card, property }: PropertyName): powerbi.visuals.FormattingId {
  return { objectName: card, propertyName: property };
}
