import { expect, test } from 'vitest';
import { Turns } from '../../src/build/turns.ts';

test('what ends out of turn is given in the order in which it was begun', () => {
  const given: string[] = [];
  const turns = new Turns<string>((made) => given.push(made));
  const [first, second, third, fourth] = [turns.enter(), turns.enter(), turns.enter(), turns.enter()];
  third('third');
  second();
  expect(given).toEqual([]);
  first('first');
  expect(given).toEqual(['first', 'third']);
  fourth('fourth');
  expect(given).toEqual(['first', 'third', 'fourth']);
});
