import type { FontWeight } from '../text/measure-text';

/** Paint of a closed shape; absent means none. */
export interface Paint {
  readonly fill?: string;
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  /** SVG dash pattern, e.g. `4 3`. */
  readonly dash?: string;
}

/** A straight line. */
export interface LineShape extends Paint {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A circle. */
export interface CircleShape extends Paint {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A rectangle, with rounded corners when `cornerPx` is given. */
export interface RectShape extends Paint {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly cornerPx?: number;
}

/** A closed polygon. */
export interface PolygonShape extends Paint {
  readonly kind: 'polygon';
  readonly points: readonly (readonly [number, number])[];
}

/** One line of text; `y` is the middle of the line, not the base line. */
export interface TextShape {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly sizePx: number;
  readonly weight?: FontWeight;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly fill: string;
  /** Base direction of the text; without one, from left to right. */
  readonly direction?: 'rtl';
  /** Quarter turn against the clock, for the title of a vertical axis. */
  readonly isVertical?: boolean;
  /** Colour of an outline behind the letters, which keeps text readable on lines. */
  readonly halo?: string;
}

/** What a scene is drawn of: plain data, so that a layout can be tested without a browser. */
export type Shape = LineShape | CircleShape | RectShape | PolygonShape | TextShape;
