import type { SmallModel } from './small-model.js';

/** Days from one date to another, both included, as yyyy-mm-dd. */
export function days(from: string, to: string): readonly string[] {
  const list: string[] = [];
  for (let day = Date.parse(from); day <= Date.parse(to); day += 86_400_000)
    list.push(new Date(day).toISOString().slice(0, 10));
  return list;
}

const CALENDAR = days('2023-01-01', '2024-12-31');

/**
 * A snowflake with an orphan (product 99), an inactive relationship and a leap year: Sales, Product, Category and a
 * marked date table.
 */
export const SHOP: SmallModel = {
  tables: {
    Sales: {
      columns: {
        ProductKey: ['int64', [1, 2, 3, 1, 99, 2]],
        OrderDate: [
          'dateTime',
          ['2023-01-10', '2023-02-10', '2024-01-10', '2024-02-29', '2024-02-10', '2024-02-11'],
        ],
        ShipDate: [
          'dateTime',
          ['2023-02-01', '2023-02-12', '2024-01-12', '2024-03-01', '2024-02-12', '2024-02-13'],
        ],
        Qty: ['int64', [1, 2, 3, 4, 5, null]],
        Amount: ['decimal', ['10', '40', '90', '40', '7', null]],
      },
    },
    Product: {
      columns: {
        ProductKey: ['int64', [1, 2, 3, 4]],
        Name: ['string', ['p1', 'p2', 'p3', 'p4']],
        Color: ['string', ['Red', 'Blue', 'Red', null]],
        CategoryKey: ['int64', [1, 1, 2, 2]],
        Price: ['int64', [10, 20, 30, 40]],
      },
    },
    Category: { columns: { CategoryKey: ['int64', [1, 2]], Category: ['string', ['A', 'B']] } },
    Date: {
      dateColumn: 'Date',
      columns: {
        Date: ['dateTime', CALENDAR],
        Year: ['int64', CALENDAR.map((day) => Number(day.slice(0, 4)))],
        Month: ['int64', CALENDAR.map((day) => Number(day.slice(5, 7)))],
      },
    },
  },
  relationships: [
    ['Product[CategoryKey]', 'Category[CategoryKey]'],
    ['Sales[ProductKey]', 'Product[ProductKey]'],
    ['Sales[OrderDate]', 'Date[Date]'],
    ['Sales[ShipDate]', 'Date[Date]', 'inactive'],
  ],
  measures: { Amt: 'SUM(Sales[Amount])', N: 'COUNTROWS(Sales)' },
};
