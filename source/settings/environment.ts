import {quoted} from '../dataset/check/problem.ts';
import {didYouMean} from '../text/nearest.ts';
import {type SettingName, type SettingsProblem, settingNames, settings, type Values} from './settings.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const switches: Readonly<Record<string, boolean>> = {
	1: true, true: true, yes: true, on: true, 0: false, false: false, no: false, off: false,
}; // biome-ignore format: a table reads better in a row

/** The variable of a setting. */
export const variableOf = (name: SettingName): string => `ROLEX_${name.toUpperCase()}`;

/** What the environment says: `ROLEX_THEME` and its like. One that is empty says nothing; one that cannot be is left out and told. */
export function environmentSettings(env: Environment): {readonly values: Values; readonly problems: readonly SettingsProblem[]} {
	const values: Partial<Record<SettingName, string | boolean>> = {};
	const problems: SettingsProblem[] = [];
	for (const name of settingNames) {
		const written = env[variableOf(name)];
		if (!written) continue;
		const read = readValue(name, written);
		if ('problem' in read) problems.push({where: variableOf(name), ...read.problem});
		else values[name] = read.value;
	}
	return {values, problems};
}

type Read = {readonly value: string | boolean} | {readonly problem: Pick<SettingsProblem, 'message' | 'mend'>};

function readValue(name: SettingName, written: string): Read {
	const {takes, choices = []} = settings[name];
	if (takes === 'switch') {
		const value = switches[written.toLowerCase()];
		return value === undefined ? cannotBe(written, ['1', '0']) : {value};
	}
	return takes === 'choice' && !choices.includes(written) ? cannotBe(written, choices) : {value: written};
}

function cannotBe(written: string, choices: readonly string[]): Read {
	return {
		problem: {
			message: `is ${quoted(written)}, which it cannot be${didYouMean(written, choices)}`,
			mend: `Choose one: ${choices.join(', ')}; or unset it.`,
		},
	};
}
