import { createServer } from 'node:net';

/** A TCP port of 127.0.0.1 that was free a moment ago; another program may take it before the caller does. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string')
          reject(new Error('The probe for a free port has no port.'));
        else resolve(address.port);
      });
    });
  });
}
