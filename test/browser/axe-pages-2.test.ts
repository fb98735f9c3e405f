import { axeWalk } from '../support/axe-walk.ts';

axeWalk(2, 2);
