/** Name of a state's picture, without folder and ending: `growth-funnel-square-root`. */
export function pictureName(visual: string, title: string): string {
  return `${visual}-${title.toLowerCase().replaceAll(/\W+/g, '-').replaceAll(/^-|-$/g, '')}`;
}
