/** What forms are said with beyond the dataset's own: the parts of zod that a config needs, and what ids look like. */
export {array, boolean, enum as choice, int, partialRecord, strictObject, string, union} from 'zod';
export {patterns as pattern} from './patterns.ts';
