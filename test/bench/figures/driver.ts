import {bytes} from './bytes.ts';
import type {Section} from './figure.ts';
import {idle} from './idle.ts';
import {latency} from './latency.ts';
import {memory} from './memory.ts';
import {peers} from './peers.ts';
import {scale} from './scale.ts';
import {sessions} from './sessions.ts';
import {start} from './start.ts';

/** Everything that is measured, by name, in the order of the table. */
export const sections: Readonly<Record<string, Section>> = {bytes, peers, start, latency, idle, memory, sessions, scale};
