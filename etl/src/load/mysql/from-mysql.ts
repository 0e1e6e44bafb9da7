import type { CellValue } from '@ott-analytics/model/contract';
import type { TypeCastField } from 'mysql2';

/** A field of a MySQL result as every warehouse returns it: see `Warehouse.query`. BOOLEAN is MySQL's TINYINT. */
export function fromMysql(field: TypeCastField): CellValue {
  const text = field.string();
  if (text === null) return null;
  switch (field.type) {
    case 'TINY':
      return text !== '0';
    case 'LONGLONG':
      return BigInt(text);
    case 'SHORT':
    case 'INT24':
    case 'LONG':
    case 'YEAR':
    case 'FLOAT':
    case 'DOUBLE':
      return Number(text);
    default:
      return text;
  }
}
