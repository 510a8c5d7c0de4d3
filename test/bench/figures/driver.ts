import {bytes} from './bytes.ts';
import type {Section} from './figure.ts';

/** Everything that is measured on programs in pseudo-terminals, by name. */
export const sections: Readonly<Record<string, Section>> = {bytes};
