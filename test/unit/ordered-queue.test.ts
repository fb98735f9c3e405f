import { expect, test } from 'vitest';
import { OrderedQueue } from '../../src/build/ordered-queue.ts';

test('what ends out of turn is given in the order in which it was begun', () => {
  const given: string[] = [];
  const queue = new OrderedQueue<string>((made) => given.push(made));
  const [first, second, third, fourth] = [queue.enter(), queue.enter(), queue.enter(), queue.enter()];
  third('third');
  second();
  expect(given).toEqual([]);
  first('first');
  expect(given).toEqual(['first', 'third']);
  fourth('fourth');
  expect(given).toEqual(['first', 'third', 'fourth']);
});
