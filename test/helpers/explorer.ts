import {loadBuiltIn} from '../../source/dataset/built-in.ts';
import {type Dataset, type DatasetInput, datasetSchema} from '../../source/dataset/schema.ts';
import {type Beginning, begin} from '../../source/explorer/begin.ts';
import type {Effect} from '../../source/explorer/effect.ts';
import type {ExplorerEvent, Key} from '../../source/explorer/event.ts';
import type {Overlay, SearchState, State} from '../../source/explorer/state.ts';
import {createSession} from '../../source/host/session.ts';
import {createSearch, type Search} from '../../source/search/search.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import type {Catalogue} from '../../source/topics/topic.ts';

/**
 * Three crafts instead of the real roles, so that no test leans on a word of the built-in dataset. It has a pair beyond the
 * first two roles, sides that are missing, a text that fills several screens, and wide and combined characters.
 */
const tinyInput: DatasetInput = {
	name: 'Three crafts',
	roles: [
		{id: 'baker', name: 'Bread Baking', short: 'Baker', tagline: 'People who make bread.', asked: ['who makes the loaves']},
		{id: 'brewer', name: 'Beer Brewing', short: 'Brewer', tagline: 'People who make beer.', asked: ['who fills the barrels']},
		{id: 'cheese', name: 'Cheese Making', short: 'Cheese', tagline: 'People who make cheese.', asked: ['who turns the wheels']},
	],
	parties: [{id: 'miller', name: 'The mill'}],
	groups: [
		{id: 'craft', title: 'Craft'},
		{id: 'trade', title: 'Trade'},
	],
	dimensions: [
		{
			id: 'heat',
			title: 'Heat',
			group: 'craft',
			question: 'How hot does it get?',
			asked: ['what temperature'],
			sides: {
				baker: ['An oven at 250 degrees.', 'Steam in the first minutes.'],
				brewer: ['A kettle at a rolling boil.', 'Never above the boil.'],
				cheese: ['Hardly warmer than a hand.'],
			},
			shared: ['A thermometer is trusted more than a finger.'],
			contrast: 'Bakers bake dry; brewers boil.',
			likeness: 'medium',
			why: 'Both need heat, of different kinds.',
			pairs: [
				{
					roles: ['baker', 'cheese'],
					shared: ['Both let something rise or set before it is shaped.'],
					contrast: 'Ovens are hot; cheese is only warmed.',
					likeness: 'low',
					why: 'Milk does not stand an oven.',
				},
			],
			sources: ['manual', 'unlisted-note'],
		},
		{
			id: 'time',
			title: 'Time and patience, measured in days rather than hours',
			short: 'Time',
			group: 'craft',
			question: 'How long does it take?',
			sides: {baker: ['A day, most of it waiting for the dough.']},
			contrast: 'Bread is done tomorrow; beer next month.',
			likeness: 'low',
			why: 'Yeast works at its own pace.',
		},
		{
			id: 'selling',
			title: 'Selling',
			group: 'trade',
			question: 'Who buys it, where, and at what hour of the day?',
			sides: {
				baker: Array.from({length: 30}, (_, index) => `Reason ${index + 1} why people come to the shop before breakfast is the smell.`),
				brewer: Array.from({length: 12}, (_, index) => `Barrel ${index + 1} goes to an inn.`),
			},
			shared: ['Regulars pay the rent.'],
			contrast: 'Bread sells in the morning; beer sells in the evening.',
			likeness: 'high',
			why: 'Both are bought every day by the same people.',
			sources: ['manual'],
		},
		{
			id: 'tools',
			title: 'Werkzeuge 工具 🛠️',
			group: 'trade',
			question: 'With what? 用什么? Avec quoi\u0301?',
			sides: {
				brewer: ['Ein Kessel 锅锅锅锅锅锅锅锅锅锅锅锅锅锅锅锅锅锅锅锅锅锅锅锅, a spoon 👩‍🍳 and patience.'],
				cheese: ['Ein Tuch.'],
			},
			contrast: '烤箱与水壶: ovens beside kettles.',
			likeness: 'low',
			why: 'Nothing is shared but the apron.',
		},
	],
	categories: [
		{id: 'ingredients', title: 'Ingredients'},
		{id: 'methods', title: 'Methods'},
	],
	concepts: [
		{
			id: 'yeast',
			term: 'Yeast',
			aliases: ['Baker’s yeast', 'Saccharomyces'],
			category: 'ingredients',
			definition: 'A fungus that turns sugar into gas and alcohol.',
			lead: 'shared',
			sides: {baker: 'Wants its gas.', brewer: 'Wants its alcohol.'},
			related: ['fermentation', 'sourdough'],
			dimensions: ['time'],
			sources: ['manual'],
			core: true,
		},
		{
			id: 'flour',
			term: 'Flour',
			category: 'ingredients',
			definition: 'Ground grain.',
			lead: 'miller',
			sides: {baker: 'Buys it by the sack.'},
			dimensions: ['selling', 'heat'],
		},
		{
			id: 'hops',
			term: 'Hops',
			category: 'ingredients',
			definition: 'Flowers that make beer bitter and keep it.',
			lead: 'brewer',
			sides: {brewer: 'Boils them.'},
			related: ['mashing'],
			dimensions: ['heat'],
		},
		{
			id: 'fermentation',
			term: 'Fermentation',
			category: 'methods',
			definition: `Waiting while something small works. ${'It goes on for a long while, and nobody can hurry it. '.repeat(30).trim()}`,
			lead: 'shared',
			sides: {baker: 'Overnight in a basket.', brewer: 'A week in a tank.', cheese: 'A year on a shelf.'},
			related: ['yeast'],
			dimensions: ['time'],
			sources: ['manual'],
		},
		{
			id: 'sourdough',
			term: 'Sourdough',
			aliases: ['酸种面包', 'Levain'],
			category: 'methods',
			definition: 'Bread raised by wild yeast.',
			lead: 'baker',
			sides: {baker: 'Feeds the starter every day.'},
			related: ['yeast', 'fermentation'],
			dimensions: ['time'],
		},
		{
			id: 'mashing',
			term: 'Mashing',
			category: 'methods',
			definition: 'Steeping malt in hot water.',
			lead: 'brewer',
			sides: {},
			related: ['hops'],
			dimensions: ['heat'],
		},
	],
	sources: [
		{id: 'manual', title: 'A manual of crafts', url: 'https://example.org/manual', status: 'read'},
		{id: 'unlisted-note', title: 'A note on a wall', status: 'seen'},
	],
};

/** The tiny dataset; `change` makes another from it. */
export function tinyDataset(change: (input: DatasetInput) => DatasetInput = input => input): Dataset {
	return datasetSchema.parse(change(structuredClone(tinyInput)));
}

export const tiny: Catalogue = createCatalogue(tinyDataset());

let builtInCatalogue: Catalogue | undefined;

/** The built-in dataset as a catalogue, made once per test file. */
export function builtIn(): Catalogue {
	builtInCatalogue ??= createCatalogue(loadBuiltIn());
	return builtInCatalogue;
}

/** An explorer just opened, on the tiny dataset and 120x32 unless told; a query given is answered already. */
export function opened(beginning: Partial<Beginning> = {}): State {
	const state = begin({catalogue: tiny, columns: 120, rows: 32, ...beginning});
	if (state.overlay?.type !== 'search') return state;
	return happen(state, {type: 'searched', result: searchOf(state.catalogue).find(state.overlay.query)}).state;
}

/** An explorer on the built-in dataset. */
export function openedBuiltIn(beginning: Partial<Beginning> = {}): State {
	return opened({catalogue: builtIn(), ...beginning});
}

export type Pressed = {readonly state: State; readonly effects: readonly Effect[]};

/**
 * Presses keys one after another and answers every search at once. A text is typed letter by letter; a name in angle
 * brackets is one key: `press(state, 'j', '<tab>', '/', 'slo', '<ctrl+u>', '<enter>')`. `effects` are all that were asked for.
 */
export function press(state: State, ...keys: readonly string[]): Pressed {
	return happen(state, ...keysOf(...keys).map((key): ExplorerEvent => ({type: 'key', key})));
}

/** The state after keys, where the effects do not matter. */
export function stateAfter(state: State, ...keys: readonly string[]): State {
	return press(state, ...keys).state;
}

/** Takes any events in, with searches answered at once. */
export function happen(state: State, ...events: readonly ExplorerEvent[]): Pressed {
	return run(state, events, true);
}

/** `press` where no search is ever answered. */
export function pressUnanswered(state: State, ...keys: readonly string[]): Pressed {
	return run(
		state,
		keysOf(...keys).map((key): ExplorerEvent => ({type: 'key', key})),
		false,
	);
}

export function resized(state: State, columns: number, rows: number): State {
	return happen(state, {type: 'resize', columns, rows}).state;
}

function run(state: State, events: readonly ExplorerEvent[], isAnswering: boolean): Pressed {
	const effects: Effect[] = [];
	const session = createSession({
		state,
		draw: () => undefined,
		perform(effect, {catalogue}) {
			effects.push(effect);
			if (effect.type !== 'search' || !isAnswering) return [];
			return [{type: 'searched', result: searchOf(catalogue).find(effect.query, {kinds: effect.kinds}), kinds: effect.kinds}];
		},
	});
	session.dispatch(events);
	return {state: session.state, effects};
}

const searches = new WeakMap<Catalogue, Search>();

/** The real search over a catalogue. */
export function searchOf(catalogue: Catalogue): Search {
	const search = searches.get(catalogue) ?? createSearch(catalogue.topics, catalogue.dataset.language);
	searches.set(catalogue, search);
	return search;
}

/** Keys as a terminal's decoder reports them. */
export function keysOf(...written: readonly string[]): readonly Key[] {
	return written.flatMap(text => (/^<.+>$/.test(text) ? [keyOf(text.slice(1, -1))] : [...text].map(keyOf)));
}

/** One key from its name in the keymap: `ctrl+u`, `shift+tab`, `G`. */
export function keyOf(written: string): Key {
	const parts = /^((?:(?:ctrl|alt|shift)\+)*)(.+)$/su.exec(written);
	const modifiers = parts?.[1] ?? '';
	return {
		name: parts?.[2] ?? written,
		ctrl: modifiers.includes('ctrl+'),
		alt: modifiers.includes('alt+'),
		shift: modifiers.includes('shift+'),
	};
}

/** The search that lies over a state. Throws where there is none. */
export function searchIn({overlay}: State): SearchState {
	if (overlay?.type !== 'search') throw new Error(`expected the search, found ${overlay?.type ?? 'nothing'} on top`);
	return overlay;
}

/** The overlay of one type. Throws where another or none lies over the state. */
export function overlayIn<Type extends Overlay['type']>({overlay}: State, type: Type): Extract<Overlay, {type: Type}> {
	if (overlay?.type !== type) throw new Error(`expected ${type}, found ${overlay?.type ?? 'nothing'} on top`);
	return overlay as Extract<Overlay, {type: Type}>;
}
