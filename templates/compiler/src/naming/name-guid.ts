import { createHash } from 'node:crypto';

/**
 * Returns a version 5 UUID (RFC 9562, section 5.5: SHA-1 of namespace and name). The name of the model's database must
 * be a GUID; deriving it from the report's identity keeps two builds equal.
 */
export function nameGuid(namespace: string, name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
