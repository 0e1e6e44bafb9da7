/** Code as it may stand in a script element, which ends at the first closing tag, even inside a text. */
export function embeddable(code: string): string {
  return code.replaceAll('</script', String.raw`<\/script`);
}

/**
 * A value as an expression of a script. Unlike JSON it keeps dates, NaN and infinities; what is
 * undefined goes.
 */
export function scriptValue(value: unknown): string {
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return `[${value.map(scriptValue).join()}]`;
  if (typeof value !== 'object' || value === null) {
    return value === undefined ? 'undefined' : JSON.stringify(value);
  }
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${scriptValue(member)}`).join()}}`;
}
