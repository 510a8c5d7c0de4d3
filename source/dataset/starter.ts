import {beside} from './starter/beside.ts';
import {compared} from './starter/compared.ts';

/** What `rolex init` writes: a small dataset that is valid, opens, and shows every part and every field in its smallest useful form. */
export const starter = compared + beside;
