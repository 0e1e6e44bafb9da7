/** Red, green and blue from 0 to 255, and opacity from 0 to 1 with that of all ancestors. */
export type Colour = readonly [red: number, green: number, blue: number, opacity: number];

/** A place on the page, in pixels. */
export interface PlaceOnPage {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A text that can be seen, and its colour. */
export interface DrawnText extends PlaceOnPage {
  readonly text: string;
  readonly colour: Colour;
  readonly sizePx: number;
  readonly isBold: boolean;
}

/** A mark and the colours of its shapes: fills and outlines that are there. */
export interface DrawnMark {
  readonly name: string;
  readonly shapes: readonly (PlaceOnPage & { readonly colours: readonly Colour[] })[];
}

/** What has to stand out from what is behind it. */
export interface DrawingColours {
  readonly texts: readonly DrawnText[];
  readonly marks: readonly DrawnMark[];
}
