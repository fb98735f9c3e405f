/** Everything that a reader may open below a result, as one file for the browser. */
export { Flips, RuledOut, Why } from './Explanation.tsx';
export { News } from './News.tsx';
export { Plan } from './Plan.tsx';
