import {bytes} from './bytes.ts';
import type {Section} from './figure.ts';
import {idle} from './idle.ts';
import {latency} from './latency.ts';
import {memory} from './memory.ts';
import {sessions} from './sessions.ts';

/** Everything that is measured, by name. */
export const sections: Readonly<Record<string, Section>> = {bytes, latency, idle, memory, sessions};
