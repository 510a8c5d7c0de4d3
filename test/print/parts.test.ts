import {describe, expect, it} from 'vitest';
import {topicPage} from '../../source/print/html/pages.ts';
import {json} from '../../source/print/json.ts';
import {topicMarkdown} from '../../source/print/markdown.ts';
import {shownTopic} from '../../source/print/shown-topic.ts';
import {topicTable} from '../../source/print/table.ts';
import {topicLines} from '../../source/print/text/topic.ts';
import type {Topic} from '../../source/topics/topic.ts';
import {craft, crafts, craftsSides as sides} from '../helpers/crafts.ts';

/** A topic in each form, with runs of white space as one space and without marks of markup. */
const forms: Readonly<Record<string, (topic: Topic) => string>> = {
	text: topic =>
		topicLines(crafts, topic, sides, 150)
			.map(spans => spans.map(({text}) => text).join(''))
			.join(' '),
	markdown: topic => topicMarkdown(crafts, topic, sides).replace(/\*\*|\\(?=[\W])/g, ''),
	html: topic =>
		topicPage(crafts, topic, sides)
			.replace(/<style>[\s\S]*?<\/style>|<script>[\s\S]*?<\/script>/g, '')
			.replace(/<[^>]+>/g, ' ')
			.replaceAll('&#39;', "'"),
	csv: topic => topicTable(crafts, [topic], sides).flat().join('\n'),
	json: topic => json(shownTopic(topic)),
};
const written = (form: string, key: string) => (forms[form]?.(craft(key)) ?? '').replace(/\s+/g, ' ');

/** What an entry says, each text of which every form has to show. */
const said: readonly (readonly [key: string, texts: readonly string[]])[] = [
	[
		'concept:yeast',
		[
			'A fungus that turns sugar',
			'Wants its gas.',
			'20 g of yeast raise 1 kg',
			'Fed before it is used.',
			'Kept cool.',
			'Killed by hot water.',
			'Yeast is one fungus; sourdough',
		],
	],
	['concept:sourdough', ['Yeast is one fungus; sourdough']],
	['work:light-the-oven', ['The bread is theirs.', 'Gets up at three.', 'Leaves dry wood.', 'The street has no bread.']],
	['work:grind-the-grain', ['It is a mill.']],
	[
		'situation:the-oven-is-cold',
		[
			'The queue stands at the door',
			'Tells the queue when.',
			'Lends dry wood.',
			'Writes it down.',
			'Waits.',
			'The baker mends it',
			'Light a small fire first.',
		],
	],
	[
		'tool:whisk',
		['Stirring.', 'Beats eggs.', 'Never touches it.', 'When lumps are unwelcome.', 'A spoon, where they are not.', 'Dries fast.'],
	],
	['myth:crust-is-a-fault', ['Crust is a fault.', 'It is wanted.', 'A burnt one is.', 'Taste it.', 'Ask a baker.']],
	['need:everybody-is-hungry', ['Everybody is hungry', 'Light the oven.']],
	['day:day', ['03:30', 'Light the oven. Quietly.', 'Open the shop!', 'An early day.', 'A late day.']],
	['day:week', ['Every second Monday', 'Sweep the chimney']],
	['moment:first-loaf', ['1204', 'The first loaf is sold.']],
	['source:wall', ['A note on a wall', 'It has faded.']],
	[
		'dimension:heat',
		['How hot does it get?', 'Steam in the first minutes.', 'A thermometer is trusted', 'Bakers bake dry', 'of different kinds.'],
	],
];

describe.each(Object.keys(forms))('as %s', form => {
	it.each(said)('%s says all that the data says', (key, texts) => {
		const text = written(form, key);
		expect(texts.filter(each => !text.includes(each))).toEqual([]);
	});
});

describe.each(['text', 'markdown', 'html', 'csv'])('as %s', form => {
	it('a piece of work says who is asked and who is told, by name', () => {
		expect(written(form, 'work:light-the-oven')).toMatch(/The mill.*The guild of crafts, Cheese Making/);
	});

	it('work without words about the roles says once who owns it, who helps and who is not involved', () => {
		const text = written(form, 'work:grind-the-grain');
		expect(text.match(/The mill owns it; Baker helps; Brewer is not usually involved\./g)?.length).toBe(1);
	});
});

describe.each(['text', 'markdown', 'html'])('as %s', form => {
	it('a myth is told as one', () => {
		expect(written(form, 'myth:crust-is-a-fault')).toContain('Myth: Crust is a fault.');
	});

	it.each([
		['work:light-the-oven', /Firm(?! ·)/],
		['work:grind-the-grain', /Varies: agree it explicitly · editorial: the authors' judgement/],
		['concept:flour', /editorial: the authors' judgement/],
		['need:everybody-is-hungry', /editorial: the authors' judgement/],
		['tool:whisk', /editorial: the authors' judgement/],
	])('%s says how well it is founded', (key, words) => {
		expect(written(form, key)).toMatch(words);
	});

	it('each source says how well it was read', () => {
		const beside = /A manual of crafts.*\(read\).*A note on a wall.*\(opening seen\).*What people say.*\(not opened\)/;
		const before = /read: A manual of crafts.*opening seen: A note on a wall.*not opened: What people say/;
		expect(written(form, 'dimension:heat')).toMatch(form === 'html' ? before : beside);
	});

	it('what has a source does not say that it is a judgement', () => {
		for (const key of ['concept:yeast', 'work:light-the-oven', 'need:nobody-is-hungry', 'day:day', 'myth:crust-is-a-fault'])
			expect(written(form, key)).not.toContain('editorial');
	});

	it('a third role stands below the two compared', () => {
		expect(written(form, 'concept:yeast')).toMatch(/Wants its alcohol\..*Cheese Making.*Keeps it out\./);
	});

	it('a concept leads on to what is beside it, what it is part of and the work that needs it', () => {
		expect(written(form, 'concept:yeast')).toMatch(
			/Related:? +Fermentation.*Part of:? +Heat and how it is kept.*Work:? +Light the oven before anybody else is awake/,
		);
	});

	it('what a source is cited by is told with it', () => {
		expect(written(form, 'source:wall')).toMatch(/Heat and how it is kept.*A day.*The first loaf is sold\./);
	});
});
