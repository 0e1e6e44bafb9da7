/** Code as it may stand in a script element, which ends at the first closing tag, even inside a text. */
export function embeddable(code: string): string {
  return code.replaceAll('</script', String.raw`<\/script`);
}
