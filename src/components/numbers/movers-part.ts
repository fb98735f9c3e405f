/** Everything about what moves the cost, as one file for the browser. */
export { movers, moversTable } from './movers.ts';
export { Tornado } from './Tornado.tsx';
