import { connect } from 'node:net';

/** A server that does not greet within this time is not up. */
const GREETING_TIMEOUT_MS = 3_000;

/**
 * Version text from the first packet of a MySQL or MariaDB server, which it sends unasked: 3 bytes length, 1 byte
 * sequence, protocol version 10, then the version up to a zero byte (MySQL internals, "Protocol::HandshakeV10").
 * MariaDB before 11 puts `5.5.5-` before its own version for the sake of old replicas; it is taken off.
 * Undefined when the packet is something else, for example an error packet.
 */
export function parseGreeting(packet: Buffer): string | undefined {
  const end = packet.indexOf(0, 5);
  if (packet[4] !== 10 || end < 0) return undefined;
  const version = packet.toString('latin1', 5, end);
  return version.includes('MariaDB') ? version.replace(/^5\.5\.5-/, '') : version;
}

/** The version that a server on host and port greets with; undefined when nothing (or something else) answers there. */
export function serverVersion(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const answer = (version: string | undefined): void => {
      socket.destroy();
      resolve(version);
    };
    socket.setTimeout(GREETING_TIMEOUT_MS, () => answer(undefined));
    socket.on('error', () => answer(undefined));
    socket.on('close', () => answer(undefined));
    // The greeting is about 80 bytes: it comes in one piece.
    socket.on('data', (packet) => answer(parseGreeting(packet)));
  });
}
