/** What people press, as a terminal sends it. */
export type Action = {
	readonly name: string;
	/** Leads to where the keys are pressed. */
	readonly prepare: readonly string[];
	readonly keys: readonly string[];
	/** Leads back to where everything began. */
	readonly leave: readonly string[];
};

const esc = '\x1b';
const enter = '\r';
const tab = '\t';
const backTab = '\x1b[Z';
const times = (key: string, count: number): readonly string[] => Array<string>(count).fill(key);

/** Four that are pressed most; the others are the cheapest and the dearest there are. */
export const actions: readonly Action[] = [
	{name: 'moving a line, panes follow', prepare: [], keys: times('j', 12), leave: ['g']},
	{name: 'moving, panes unchanged (related)', prepare: ['2', ...times('j', 4), backTab], keys: times('j', 2), leave: ['1', 'g']},
	{name: 'switching pane', prepare: [], keys: times(tab, 6), leave: times(backTab, 6)},
	{name: 'scrolling a pane', prepare: ['5', tab], keys: times('j', 6), leave: ['1', 'g']},
	{name: 'scrolling a page', prepare: ['5', enter], keys: times('j', 8), leave: [esc, '1', 'g']},
	{name: 'typing a letter in search', prepare: ['/'], keys: [...'error budget'], leave: [esc]},
	{name: 'choosing a result', prepare: ['/', 'budget'], keys: times('\x1b[B', 8), leave: [esc]},
	// On `auto` the two would differ: bare Ink knows nothing of the background.
	{name: 'switching theme', prepare: [], keys: times('t', 4), leave: times('t', 2)},
	{name: 'enlarging a pane', prepare: [tab], keys: ['+', '+', '_', '_'], leave: [esc]},
	{name: 'reading only what differs, is shared, all', prepare: [], keys: times('D', 6), leave: []},
	{name: 'opening a view', prepare: [], keys: ['2', '3', '4', '5', '6', '7', '8', '9', '1'], leave: ['1', 'g']},
];

/** What is typed letter by letter when time is measured; every one is cleared before the next. */
export const queries: readonly string[] = [
	'error budget',
	'who is on call',
	'golden path',
	'kubernetes',
	'platfrom team',
	'incident review',
	'capacity',
	'self service portal',
	'toil',
	'developer experience',
];

/** Lines down and up again, so that no end is reached: `count` keys. */
export function movingKeys(count: number): readonly string[] {
	return Array.from({length: count}, (_, index) => (index % 36 < 18 ? 'j' : 'k'));
}

/** Letters, and before each query what clears the one before; only letters are measured. */
export function typingKeys(count: number): readonly {readonly key: string; readonly isLetter: boolean}[] {
	const keys: {readonly key: string; readonly isLetter: boolean}[] = [];
	let letters = 0;
	for (let round = 0; letters < count; round++) {
		for (const key of queries[round % queries.length] ?? '') {
			if (letters++ < count) keys.push({key, isLetter: true});
		}
		keys.push({key: '\x15', isLetter: false});
	}
	return keys;
}
