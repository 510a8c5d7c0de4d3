import {visible} from '../dataset/check/characters.ts';
import {printedTexts} from '../messages/printed.ts';
import type {Format} from '../print/formats.ts';
import {listLines} from '../print/text/list.ts';
import {nearest} from '../text/nearest.ts';
import {kindCalled} from '../topics/kinds.ts';
import {type Catalogue, kindNames, kindWords, type Topic, type TopicKind, topicKinds} from '../topics/topic.ts';
import {type CommandContext, exitCodes} from './context.ts';
import {type Answer, complain, type Forms, type PrintRequest, printing} from './printing.ts';

type Narrowing = {readonly kinds: readonly TopicKind[]; readonly of: (topic: Topic) => string | undefined};

/** What each narrowing flag looks at, and the kinds that have it. */
const narrowings: Readonly<Record<string, Narrowing>> = {
	category: {kinds: ['concept'], of: ({section}) => section.id},
	group: {kinds: ['dimension'], of: ({section}) => section.id},
	owner: {kinds: ['work'], of: ({lead}) => lead},
	lead: {kinds: ['concept', 'tool'], of: ({lead}) => lead},
};

/** `rolex list [kind]`: what there is. */
export async function run(context: CommandContext): Promise<number> {
	const [word, ...others] = context.args;
	if (others.length > 0) return complain(context, `list wants one kind: ${pluralKinds.join(', ')}.`);
	const kind = word === undefined ? undefined : kindCalled(word);
	if (word !== undefined && !kind) return complain(context, unknownKind(word));
	const misplaced = misplacedFlag(context.flags, kind);
	if (misplaced) return complain(context, misplaced);
	return printing(context, forms, async (request, format) => answer(request, context.flags, kind, format), {namesAlone: true});
}

const pluralKinds = topicKinds.map(kind => kindWords[kind].many);

function unknownKind(word: string): string {
	const near = nearest(word.toLowerCase(), pluralKinds);
	return `there is no kind \`${visible(word, 60)}\`.${near ? ` Did you mean \`${near}\`?` : ''} Kinds: ${pluralKinds.join(', ')}.`;
}

/** A narrowing flag that the kind named knows nothing of. */
function misplacedFlag(flags: CommandContext['flags'], kind: TopicKind | undefined): string | undefined {
	const given = Object.keys(narrowings).filter(name => flags[name] !== undefined);
	const kinds = given.map(name => narrowings[name]?.kinds ?? []);
	const wrong = given.find((_, index) => kind && !kinds[index]?.includes(kind));
	if (kind && wrong) return `--${wrong} narrows ${names(narrowings[wrong]?.kinds ?? [])}, not ${kindWords[kind].many}.`;
	if (given.length > 1 && !topicKinds.some(each => kinds.every(list => list.includes(each))))
		return `${given.map(name => `--${name}`).join(' and ')} narrow different kinds; give one of them.`;
	return undefined;
}

const names = (kinds: readonly TopicKind[]) => kinds.map(kind => kindWords[kind].many).join(' and ');

type Listing = {readonly title: string; readonly topics: readonly Topic[]};

async function answer(
	{catalogue}: PrintRequest,
	flags: CommandContext['flags'],
	kind: TopicKind | undefined,
	format: Format,
): Promise<Answer<Listing>> {
	let topics = kind ? (catalogue.byKind.get(kind) ?? []) : catalogue.topics;
	for (const [name, {kinds, of}] of Object.entries(narrowings)) {
		const wanted = flags[name];
		if (typeof wanted !== 'string') continue;
		const unknown = unknownValue(catalogue, name, wanted);
		if (unknown) return {talk: unknown, code: exitCodes.usage};
		topics = topics.filter(topic => kinds.includes(topic.kind) && of(topic) === wanted);
	}
	const subject = {title: `${catalogue.dataset.name ?? 'rolex'}: ${kind ? kindNames[kind].many : printedTexts.entries}`, topics};
	if (topics.length > 0) return {subject};
	// What a program reads is whole also where there is nothing.
	return {subject: format === 'text' ? undefined : subject, talk: 'there is nothing of that kind.', code: exitCodes.nothingFound};
}

/** A category, group or party that the dataset does not have. */
function unknownValue({dataset}: Catalogue, name: string, wanted: string): string | undefined {
	const parties = [...dataset.roles, ...dataset.parties].map(({id}) => id);
	const known = {category: dataset.categories.map(({id}) => id), group: dataset.groups.map(({id}) => id)}[name] ?? [...parties, 'shared'];
	if (known.includes(wanted)) return undefined;
	const near = nearest(wanted, known);
	return `--${name}: the dataset has no \`${visible(wanted, 60)}\`. ${near ? `Did you mean \`${near}\`?` : `It has ${known.slice(0, 20).join(', ')}.`}`;
}

const forms: Forms<Listing> = {
	text: ({catalogue, sides, columns, isWhole, paint}, {topics}) => paint(listLines(catalogue, topics, sides, {columns, isWhole})),
	markdown: async ({catalogue}, {title, topics}) => (await import('../print/markdown.ts')).listMarkdown(catalogue, title, topics),
	html: async ({catalogue}, {title, topics}) => (await import('../print/html/pages.ts')).listPage(catalogue, title, topics),
	async json({sides}, {topics}) {
		const {json, listed} = await import('../print/json.ts');
		return json(listed(topics, sides));
	},
	async csv({catalogue, sides}, {topics}) {
		const [{csv}, {listTable}] = await Promise.all([import('../print/csv.ts'), import('../print/table.ts')]);
		return csv(listTable(catalogue, topics, sides));
	},
	yaml: undefined,
};
