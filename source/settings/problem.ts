import {basename} from 'node:path';
import {visible} from '../dataset/check/characters.ts';
import {hostTexts} from '../messages/host.ts';
import type {SettingsProblem} from './settings.ts';

/** `file:line:column message`, then how to mend it on a line of its own. Safe to print on a terminal. */
export function formatSettingsProblem({where, line, column, message, mend}: SettingsProblem): string {
	const place = line === undefined ? '' : `:${line}:${column ?? 1}`;
	return `${visible(where, 400)}${place} ${visible(message, 400)}\n    ${visible(mend, 400)}`;
}

/** The problems as the footer tells them: the first, where it stands, and how many more there are. */
export function problemsInBrief(problems: readonly SettingsProblem[]): string | undefined {
	const [first] = problems;
	if (!first) return undefined;
	const {where, line, message} = first;
	const place = `${visible(basename(where), 40)}${line === undefined ? '' : `:${line}`}`;
	return hostTexts.ignored(place, visible(message, 200), problems.length - 1);
}
