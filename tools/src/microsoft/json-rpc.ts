import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** A JSON-RPC 2.0 connection to a child process: one message a line on its standard streams. */
export interface JsonRpc {
  /** The `result` of the answer. Rejects with JsonRpcError on an `error` answer, on time-out and when the process ends. */
  request(method: string, params: object): Promise<unknown>;
  notify(method: string): void;
}

/** The other side answered with an error, or did not answer at all. */
export class JsonRpcError extends Error {
  readonly code = 'tools/json-rpc';
}

interface Waiting {
  readonly timer: NodeJS.Timeout;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: JsonRpcError) => void;
}

interface Answer {
  readonly id?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message?: string };
}

/** Speaks JSON-RPC with a child process; lines that are no JSON (log lines) are passed over. */
export function jsonRpc(child: ChildProcessByStdio<Writable, Readable, null>, timeoutMs: number): JsonRpc {
  const waiting = new Map<unknown, Waiting>();
  let unread = '';
  let lastId = 0;
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (chunk: string) => {
    const lines = (unread + chunk).split('\n');
    unread = lines.pop() ?? '';
    for (const answer of lines.flatMap(parseAnswer)) settle(waiting, answer);
  });
  const failAll = (reason: string): void => {
    for (const id of [...waiting.keys()]) settle(waiting, { id, error: { message: reason } });
  };
  child.on('error', (error) => failAll(`the server cannot be started: ${error.message}`));
  child.on('exit', (code) => failAll(`the server ended with exit code ${code ?? 'none'} before it answered`));
  child.stdin.on('error', () => failAll('the server takes no more requests'));
  const send = (message: object): void => {
    child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  };
  return {
    notify: (method) => send({ method }),
    request: (method, params) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        const id = lastId;
        const timer = setTimeout(() => {
          settle(waiting, {
            id,
            error: { message: `the server did not answer ${method} within ${timeoutMs} ms` },
          });
        }, timeoutMs);
        waiting.set(id, { timer, resolve, reject });
        send({ id, method, params });
      }),
  };
}

function parseAnswer(line: string): readonly Answer[] {
  try {
    const parsed: unknown = JSON.parse(line);
    return typeof parsed === 'object' && parsed !== null ? [parsed] : [];
  } catch {
    return [];
  }
}

function settle(waiting: Map<unknown, Waiting>, answer: Answer): void {
  const asked = waiting.get(answer.id);
  if (asked === undefined) return;
  waiting.delete(answer.id);
  clearTimeout(asked.timer);
  if (answer.error === undefined) asked.resolve(answer.result);
  else asked.reject(new JsonRpcError(answer.error.message ?? 'an error without a message'));
}
