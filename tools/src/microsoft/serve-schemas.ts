import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import https from 'node:https';
import path from 'node:path';
import { PassThrough } from 'node:stream';

/*
 * Loaded before Microsoft's report validator (node --import): answers its https requests for JSON schemas from the
 * folder SCHEMAS_FOLDER, so that reports are checked without a network. Every request is answered here; one for a
 * schema that the folder lacks gets status 404, which the validator reports as unreachable.
 */

const folder = process.env['SCHEMAS_FOLDER'] ?? '';

/** `.../json-schemas/<path>` is published as that path, a report theme schema under its file name. */
function schemaFile(url: URL): string {
  const pathname = decodeURIComponent(url.pathname);
  const [, published] = /^\/json-schemas\/(.+)$/.exec(pathname) ?? [];
  return path.join(folder, published ?? path.join('report-theme', path.basename(pathname)));
}

function answer(url: URL, receive: (response: PassThrough) => void): EventEmitter {
  const file = schemaFile(url);
  const isKnown = path.relative(folder, file).startsWith('..') ? false : existsSync(file);
  const response = Object.assign(new PassThrough(), { statusCode: isKnown ? 200 : 404, headers: {} });
  setImmediate(() => {
    receive(response);
    response.end(isKnown ? readFileSync(file) : '');
  });
  return Object.assign(new EventEmitter(), { destroy: () => undefined });
}

/** The one form in which the validator calls https.get: URL text, options, callback. */
function serveSchema(url: string, _options: object, receive: (response: PassThrough) => void): EventEmitter {
  return answer(new URL(url), receive);
}

Object.assign(https, { get: serveSchema });
