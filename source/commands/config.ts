import {visible} from '../dataset/check/characters.ts';
import {shownKey} from '../explorer/key-names.ts';
import {actions, rebind} from '../explorer/rebind.ts';
import type {Remembered} from '../host/host.ts';
import {createMemory} from '../host/memory.ts';
import {json} from '../print/json.ts';
import {configPath} from '../settings/folders.ts';
import {formatSettingsProblem} from '../settings/problem.ts';
import type {Origin, Resolved} from '../settings/resolve.ts';
import {type SettingName, type SettingsProblem, settingNames} from '../settings/settings.ts';
import {type CommandContext, exitCodes} from './context.ts';
import {complain, deliverAs} from './printing.ts';
import {settle} from './settle.ts';

/** `rolex config`: the settings in force, where each comes from, and all that is wrong with them. */
export async function run(context: CommandContext): Promise<number> {
	if (context.args.length > 0) return complain(context, 'config takes no words. See: rolex config --help');
	const {context: settled, problems, resolved, opened} = await settle(context, {namesAlone: true});
	if (!resolved) return exitCodes.usage;
	const lost = opened.dataset ? [] : [unopened(resolved)];
	const all = [...problems, ...lost];
	const path = configPath(context.env);
	const data = typeof settled.flags.data === 'string' ? settled.flags.data : undefined;
	const remembered = createMemory(context.env, data, () => new Date())?.load();
	const settings = asOpened(resolved, remembered, opened.dataset?.roles ?? []);
	if (context.flags.json) await deliverAs(settled, 'json', inJson(resolved, settings, all, path));
	else await deliverAs(settled, 'text', inText(resolved, settings, all, path));
	return all.length > 0 ? exitCodes.nothingFound : exitCodes.done;
}

/** Where a value comes from that the explorer opens with. */
type Source = Origin | {readonly type: 'explorer'};
type Opening = Readonly<Record<SettingName, {readonly value: string | boolean | undefined; readonly origin: Source}>>;

/** The settings that the explorer opens with: what was chosen in it last, theme and roles, counts where nothing but the default would. */
function asOpened({settings}: Resolved, chosen: Remembered | undefined, roles: readonly {readonly id: string}[]): Opening {
	const isFree = (...names: readonly SettingName[]) => names.every(name => settings[name].origin.type === 'default');
	const {theme, left, right} = chosen ?? {};
	const hasBoth = [left, right].every(role => roles.some(({id}) => id === role));
	const origin = {type: 'explorer'} as const;
	return {
		...settings,
		...(theme !== undefined && isFree('theme') && {theme: {value: theme, origin}}),
		...(hasBoth && isFree('left', 'right') && {left: {value: left, origin}, right: {value: right, origin}}),
	};
}

function unopened({settings: {data}}: Resolved): SettingsProblem {
	const where = data.origin.type === 'flag' || data.origin.type === 'environment' ? data.origin.name : 'data';
	return {where, message: `the dataset ${data.value} cannot be opened`, mend: `What is wrong with it: rolex validate ${data.value}`};
}

/** The keys in force: what the config binds anew, and what that leaves of the keymap. */
function boundRows({keys}: Resolved) {
	const {rows} = rebind(Object.fromEntries(Object.entries(keys).map(([action, bound]) => [action, bound.keys]))).keys;
	return actions.map(action => {
		const inForce = [...new Set(rows.filter(({command}) => command === action).flatMap(row => row.keys))];
		return {action, keys: inForce, origin: keys[action]?.origin ?? ({type: 'default'} as const)};
	});
}

function inJson(resolved: Resolved, settings: Opening, problems: readonly SettingsProblem[], path: string | undefined): string {
	const bound = boundRows(resolved).map(({action, keys, origin: from}) => [action, {keys: keys.map(shownKey), from}]);
	const told = settingNames.map(name => {
		const {value = null, origin} = settings[name];
		return [name, {value, from: origin}];
	});
	return json({file: path ?? null, settings: Object.fromEntries(told), keys: Object.fromEntries(bound), problems});
}

function inText(resolved: Resolved, settings: Opening, problems: readonly SettingsProblem[], path: string | undefined): string {
	const rows = [
		...settingNames.map(name => [name, shown(settings[name].value), origin(settings[name].origin)] as const),
		...boundRows(resolved)
			.filter(({origin: {type}}) => type === 'file')
			.map(({action, keys, origin: from}) => [`keys ${action}`, keys.map(shownKey).join(' '), origin(from)] as const),
	];
	const widths = [0, 1].map(column => Math.max(...rows.map(row => (row[column] ?? '').length)));
	const lines = rows.map(([name, value, from]) => `${name.padEnd(widths[0] ?? 0)}  ${value.padEnd(widths[1] ?? 0)}  ${from}`);
	const head = path === undefined ? 'There is no home folder to read a config from.' : `The config is read from ${visible(path, 400)}`;
	const told = problems.map(problem => `${formatSettingsProblem(problem)}\n`).join('');
	return `${head}\n\n${lines.join('\n')}\n${told && `\nIgnored:\n${told}`}`;
}

const shown = (value: string | boolean | undefined): string => {
	if (value === undefined) return 'the dataset’s';
	return typeof value === 'boolean' ? (value ? 'on' : 'off') : visible(value, 200);
};

function origin(from: Source): string {
	switch (from.type) {
		case 'default':
			return 'default';
		case 'file':
			return `${visible(from.file, 400)}:${from.line}`;
		case 'environment':
			return `environment ${from.name}`;
		case 'flag':
			return `flag ${from.name}`;
		case 'explorer':
			return 'chosen in the explorer, for it alone';
	}
}
