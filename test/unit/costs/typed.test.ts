/** Numbers as people type them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spaced, typedNumber } from '../../../src/costs/index.ts';

const read = (text: string, unit?: string) => typedNumber(text, 0, 1e12, unit);

describe('typed numbers', () => {
  it.each([
    ['12', 12],
    ['80,5', 80.5],
    ['0.012', 0.012],
    ['0,012', 0.012],
    ['1 000 000', 1e6],
    ['1\u202f000', 1000],
    ['1,000,000', 1e6],
    ['1.000.000', 1e6],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['2k', 2000],
    ['3M', 3e6],
    ['1.5 k', 1500],
    ['.5', 0.5],
    ['2.', 2],
    ['1e3', 1000],
    ['-0', 0],
    ['1200.0', 1200],
    ['12345,678', 12345.678],
  ])('%j is read', (typed, value) => {
    const result = read(typed);
    expect('value' in result && result.value).toBeCloseTo(value, 9);
  });
  it.each(['1,200', '1.200', '50,000', '2,500k'])('%j can be read two ways and is asked about', (typed) => {
    const result = read(typed);
    expect('fault' in result && result.fault).toContain('can be read as');
    // Both of the ways it proposes are read without a question.
    const [, one, other] = /Write (\S+), or (\S+)\.$/.exec('fault' in result ? result.fault : '')!;
    expect(read(one!)).toHaveProperty('value');
    expect(read(other!)).toHaveProperty('value');
  });
  it('is not asked about where bounds leave one reading', () => {
    expect(typedNumber('1,200', 0, 100)).toEqual({ value: 1.2 });
    expect(typedNumber('1,200', 100, 1e6)).toEqual({ value: 1200 });
  });
  it('takes signs of the field’s unit, and no other', () => {
    expect(read('50 %', '%')).toEqual({ value: 50 });
    expect(read('80,5%', '% a month')).toEqual({ value: 80.5 });
    expect(read('$2.50', 'USD an hour')).toEqual({ value: 2.5 });
    expect(read('50 %', 'tokens')).toEqual({ fault: 'This number counts tokens, not per cent.' });
  });
  it.each(['', '  ', 'twelve', '1e99', '-1', 'NaN', 'Infinity', '1,2,', '0x10', '1e', '٣', '1,2,3', '..', ','])(
    '%j is refused',
    (typed) => {
      const result = read(typed);
      expect('fault' in result && result.fault.length).toBeGreaterThan(10);
    },
  );
  it('survives anything', () => {
    fc.assert(fc.property(fc.string(), (text) => void read(text)));
  });
  it('reads back what forms show', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e11, noNaN: true }), (value) => {
        const back = read(spaced(value));
        // A form shows six decimals; three of them alone, as in 1.234, are asked about.
        if ('value' in back) expect(back.value).toBeCloseTo(value, 5);
        else expect(back.fault).toContain('can be read as');
      }),
    );
  });
});
