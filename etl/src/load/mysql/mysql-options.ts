/** Where a MySQL or MariaDB warehouse is. */
export interface MysqlOptions {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** True: TLS, with the server's certificate checked against the known authorities (NODE_EXTRA_CA_CERTS adds one) and its host name. */
  readonly ssl?: boolean;
}

/** The place for messages: `user@host:port`, never the password. */
export function showServer(options: MysqlOptions): string {
  return `${options.user}@${options.host}:${options.port}`;
}
