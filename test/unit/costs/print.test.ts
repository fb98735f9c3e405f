/** How numbers are printed, and tables written for spreadsheets. */
import { describe, expect, it } from 'vitest';
import { csv, grouped, print, rounded } from '../../../src/costs/index.ts';

describe('print', () => {
  it('rounds to what is known', () => {
    expect([0, 0.012345, 0.55, 5.36, 9423, 1234567, -1234.5].map((value) => rounded(value, 2))).toEqual([
      '0',
      '0.012',
      '0.55',
      '5.4',
      '9,400',
      '1,200,000',
      '−1,200',
    ]);
    expect(grouped(1234567.891, 1)).toBe('1,234,567.9');
    expect(print(0.123, 'percent')).toBe('12.3%');
    expect(print(0.9449, 'percent')).toBe('94.5%');
    expect([999, 999.4, 1000].map((value) => print(value, 'seconds'))).toEqual(['999 ms', '999 ms', '1 s']);
    expect(print(950, 'seconds')).toBe('950 ms');
    expect(print(9500, 'seconds')).toBe('9.5 s');
    expect(print(1.02, 'usd')).toBe('$1.02');
  });
  it('writes CSV that a spreadsheet reads and does not run', () => {
    const columns = [
      { name: 'A', format: 'text' as const },
      { name: 'B', format: 'usd' as const },
    ];
    expect(
      csv([
        {
          title: 'T',
          columns,
          rows: [
            ['a,"b"', 1.5],
            ['=1+1', undefined],
          ],
        },
      ]),
    ).toBe('T\r\nA,B\r\n"a,""b""",1.5\r\n\'=1+1,\r\n');
  });
});
