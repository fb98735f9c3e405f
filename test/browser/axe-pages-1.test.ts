import { axeWalk } from '../support/axe-walk.ts';

axeWalk(1, 2);
