import {visible} from '../dataset/check/characters.ts';
import {starter} from '../dataset/starter.ts';
import {write} from '../dataset/write.ts';
import {nearest} from '../text/nearest.ts';
import {kindWords, topicKinds} from '../topics/kinds.ts';
import {commands} from './command-line.ts';
import {type CommandContext, exitCodes} from './context.ts';
import {commandHelp, help} from './help.ts';
import {complain, deliverAs} from './printing.ts';
import {settle, withSettings} from './settle.ts';

const topics = ['kinds', 'format'] as const;

/** `rolex help [topic]`: the help, that of a command, what can be listed, or how a dataset is written. */
export async function run(context: CommandContext): Promise<number> {
	const [word, ...others] = context.args;
	const command = commands.find(({name}) => name === word);
	if (others.length === 0 && word === undefined) return print(context, help);
	if (others.length === 0 && command) return print(context, () => commandHelp(command));
	if (others.length === 0 && word === 'kinds') return kinds(context);
	if (others.length === 0 && word === 'format') return print(context, () => format);
	const known = [...topics, ...commands.map(({name}) => name)];
	const near = word && others.length === 0 ? nearest(word, known) : undefined;
	const mend = near ? `Did you mean \`rolex help ${near}\`?` : `There is help for ${known.join(', ')}.`;
	return complain(context, `there is no help for \`${visible(context.args.join(' '), 60)}\`. ${mend}`);
}

/** Prints a text, which is made once the language is chosen. */
async function print(context: CommandContext, text: () => string): Promise<number> {
	const settled = await withSettings(context);
	await deliverAs(settled, 'text', text());
	return exitCodes.done;
}

/** What `list` lists, and what narrows it, with the ids of the dataset. */
async function kinds(context: CommandContext): Promise<number> {
	const {opened} = await settle(context, {namesAlone: true});
	if (!opened.dataset) {
		await write(context.stderr, opened.message);
		return opened.code;
	}
	const {dataset} = opened;
	const ids = (entries: readonly {readonly id: string}[]) => entries.map(({id}) => id).join(', ') || 'none';
	const rows: readonly (readonly [string, string])[] = [
		['rolex list <kind>', topicKinds.map(kind => kindWords[kind].many).join(', ')],
		['  concepts --category', ids(dataset.categories)],
		['  dimensions --group', ids(dataset.groups)],
		['  ownership --owner', `${ids([...dataset.roles, ...dataset.parties])}, shared`],
		['  concepts --lead', 'the same'],
		['--left, --right', ids(dataset.roles)],
		['rolex show <kind>:<id>', topicKinds.join(', ')],
	];
	return print(context, () => rows.map(([what, which]) => `${what}\n    ${which}\n`).join(''));
}

const format = `A dataset is a YAML or JSON file, or a folder of them, read together. This one has every part that there is; rolex init writes
it to a file. rolex validate tells every problem with its line, rolex validate --explain CODE what a code means.

${starter}`;
