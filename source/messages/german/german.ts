import type {Messages} from '../messages.ts';
import * as browsing from './browsing.ts';
import * as keys from './keys.ts';
import * as reading from './reading.ts';

/** The interface in German. */
export const german: Messages = {...browsing, ...keys, ...reading};
