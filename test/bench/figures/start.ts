import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import type {Figure, Section} from './figure.ts';

const runs = '11';
/** ms that what a reader has configured and is remembered of them may add to a start. */
const mostAdded = 5;
const targets: Readonly<Record<string, number>> = {'from the second start on': 3.2, 'first start (no cache)': 5};

/** The start's own benchmark, whose lines are read: `name milliseconds ms times x`. */
export const start: Section = async ({root, cli}, say) => {
	say('start');
	const {stdout} = spawnSync(process.execPath, [join(root, 'test/bench/start.mjs'), runs, cli], {encoding: 'utf8'});
	const rows = [...stdout.matchAll(/^rolex, (.+?)\s{2,}([\d.]+) ms\s+([\d.]+) x/gm)];
	const base = /^node -e 0\s+([\d.]+) ms/m.exec(stdout)?.[1];
	const added = /^config, state and history over bare (-?[\d.]+) ms/m.exec(stdout)?.[1];
	const figures = rows.map(([, name = '', milliseconds, times]): Figure => {
		const most = targets[name];
		return {
			what: `First complete frame: ${name}`,
			at: '80x24',
			rolex: `${times} x node -e 0 (${milliseconds} ms)`,
			...(most ? {target: `≤ ${most} x`, isMet: Number(times) <= most} : {}),
			beside: `node -e 0 ${base} ms`,
		};
	});
	if (added === undefined) return figures;
	return [
		...figures,
		{
			what: 'First complete frame: config, state and a history of 1,000 over bare',
			at: '80x24',
			rolex: `${added} ms`,
			target: `≤ ${mostAdded} ms`,
			isMet: Number(added) <= mostAdded,
			beside: 'the median of the differences between two starts that follow one another',
		},
	];
};
