/** Where the rows for a query are. */
export type WarehousePlace =
  | { readonly kind: 'files'; readonly folder: string }
  | {
      readonly kind: 'mysql';
      readonly host: string;
      readonly port: number;
      readonly database: string;
      readonly user: string;
      readonly password: string;
      /** TLS, with the server's certificate and name checked. */
      readonly ssl: boolean;
    };
