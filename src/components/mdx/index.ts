/** The components that MDX pages may use without importing them. */
import Aside from './Aside.astro';
import Calc from './Calc.astro';
import Example from './Example.astro';
import Findings from './Findings.astro';
import Picture from './Picture.astro';

export const vocabulary = { Aside, Calc, Example, Findings, Picture };
