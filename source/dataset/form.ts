/** What forms are said with beyond the dataset's own: the parts of zod that a config needs, and what ids look like. */
export {boolean, enum as choice, strictObject, string} from 'zod';
export {patterns as pattern} from './forms.ts';
