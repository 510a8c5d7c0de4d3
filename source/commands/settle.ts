import {visible} from '../dataset/check/characters.ts';
import type {Dataset} from '../dataset/schema.ts';
import type {Origin, Resolved} from '../settings/resolve.ts';
import {type SettingName, type SettingsProblem, settingNames} from '../settings/settings.ts';
import {didYouMean} from '../text/nearest.ts';
import type {CommandContext} from './context.ts';
import {settingsInForce} from './language.ts';
import {type Opened, type OpenOptions, openDataset} from './open-dataset.ts';

/** A command's context with the settings in force as its flags, its dataset, and what of the settings is ignored. */
export type Settled = {
	readonly context: CommandContext;
	readonly opened: Opened;
	readonly problems: readonly SettingsProblem[];
	readonly resolved?: Resolved;
};

/**
 * Opens the dataset that the settings in force name. A config never keeps rolex from opening: what of it cannot be done is left out and told.
 * What a server answers its visitors with has no settings but its own.
 */
export async function settle(context: CommandContext, options: OpenOptions = {}): Promise<Settled> {
	if (context.served) return {context, opened: await openDataset(context, options), problems: []};
	const resolved = await settingsInForce(context);
	const settled = withFlags(context, flagsOf(resolved));
	const asked = await openDataset(settled, options);
	const {data} = resolved.settings;
	if (asked.dataset || data.origin.type !== 'file') return fitted(settled, asked, resolved);
	const problem = {
		...placeOf(data.origin),
		message: `the dataset ${visible(String(data.value), 200)} cannot be opened, so the built-in one is`,
		mend: `What is wrong with it: rolex validate ${visible(String(data.value), 200)}`,
	};
	const builtIn = withFlags(settled, {...settled.flags, data: undefined});
	return fitted(builtIn, await openDataset(builtIn, options), {...resolved, problems: [...resolved.problems, problem]});
}

/** The settings in force, for what needs no dataset. */
export async function withSettings(context: CommandContext): Promise<CommandContext> {
	if (context.served) return context;
	return withFlags(context, flagsOf(await settingsInForce(context)));
}

/** The settings in force over a dataset that is open already, whatever a config names: that of the path `data`, else the built-in one. */
export async function settleOver(context: CommandContext, dataset: Dataset, data?: string): Promise<Settled> {
	const resolved = await settingsInForce({env: context.env, flags: {...context.flags, data: data ?? 'built-in'}});
	return fitted(withFlags(context, flagsOf(resolved)), {dataset}, resolved);
}

/** The values in force as flags. What stands for nothing but the default is no flag. */
function flagsOf({settings}: Resolved): CommandContext['flags'] {
	const isDefault = (name: SettingName, value: unknown) => settings[name].origin.type === 'default' || value === nothingOf[name];
	return Object.fromEntries(settingNames.map(name => [name, isDefault(name, settings[name].value) ? undefined : settings[name].value]));
}

const nothingOf: Readonly<Partial<Record<SettingName, string>>> = {data: 'built-in'};

/** A config's roles that the dataset has not are left out: told, unless the dataset is another than the config's. */
function fitted(context: CommandContext, opened: Opened, resolved: Resolved): Settled {
	const problems: SettingsProblem[] = [];
	const left: Record<string, undefined> = {};
	for (const side of ['left', 'right'] as const) {
		const {value, origin} = resolved.settings[side];
		if (origin.type === 'default' || origin.type === 'flag' || !opened.dataset || hasRole(opened.dataset, value)) continue;
		left[side] = undefined;
		const {type} = resolved.settings.data.origin;
		if (type !== 'flag' && type !== 'environment') problems.push(unknownRole(origin, String(value), opened.dataset));
	}
	return {
		context: withFlags(context, {...context.flags, ...left}),
		opened,
		problems: [...resolved.problems, ...problems],
		resolved,
	};
}

const hasRole = ({roles}: Dataset, role: unknown) => roles.some(({id}) => id === role);

function unknownRole(origin: Exclude<Origin, {type: 'default'}>, role: string, {roles}: Dataset): SettingsProblem {
	const ids = roles.slice(0, 12).map(({id}) => id);
	return {
		...placeOf(origin),
		message: `the dataset has no role \`${visible(role, 60)}\`${didYouMean(role, ids)}`,
		mend: `The roles are ${visible(ids.join(', '), 300)}.`,
	};
}

function placeOf(origin: Exclude<Origin, {type: 'default'}>): Pick<SettingsProblem, 'where' | 'line' | 'column'> {
	return origin.type === 'file' ? {where: origin.file, line: origin.line, column: origin.column} : {where: origin.name};
}

/** The same context with other flags. Its streams are opened when first read, so none is read here. */
function withFlags(context: CommandContext, flags: CommandContext['flags']): CommandContext {
	return Object.create(context, {flags: {value: {...context.flags, ...flags}, enumerable: true}}) as CommandContext;
}
