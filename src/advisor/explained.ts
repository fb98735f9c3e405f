/** Everything that explains a result, as one file for the browser. */
export { plain } from '../decision/plain.ts';
export { Below } from './Below.tsx';
export { FromLink } from './FromLink.tsx';
export { News } from './News.tsx';
export { Reasoned } from './Reasoned.tsx';
