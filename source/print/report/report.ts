/** A piece of a report, the same for every form it is printed in. Texts are plain; nothing in them is markup. */
export type Block =
	| {readonly type: 'heading'; readonly text: string}
	/** A paragraph; `lead` is what it is about, in a word before it. Of one of rolex's own, which says nothing of anybody's, what stands in backticks is typed so. */
	| {readonly type: 'text'; readonly text: string; readonly lead?: string; readonly isOwn?: boolean}
	| {readonly type: 'list'; readonly items: readonly string[]}
	| (Headed & {readonly type: 'table'; readonly rows: readonly (readonly string[])[]})
	/** Numbers as bars, each of the largest; `note` stands behind it. Their head is read where a form makes a table of them. */
	| (Headed & {readonly type: 'bars'; readonly rows: readonly {readonly name: string; readonly value: number; readonly note: string}[]});

/** What a table is called, and its columns. */
type Headed = {readonly name: string; readonly head: readonly string[]};

export type Report = {readonly title: string; readonly about: string; readonly blocks: readonly Block[]};

/** A heading with what stands under it; nothing where nothing does. */
export function section(text: string, ...blocks: readonly (Block | false | undefined)[]): readonly Block[] {
	const said = blocks.filter(block => block !== undefined && block !== false).filter(block => !isEmpty(block));
	return said.length > 0 ? [{type: 'heading', text}, ...said] : [];
}

/** The same of a table or bars, with a sentence about them: without any row there is nothing that it could be about. */
export function sectionAbout(text: string, block: Block, sentence: string): readonly Block[] {
	return isEmpty(block) ? [] : section(text, block, {type: 'text', text: sentence});
}

export const text = (said: string, lead?: string): Block => ({type: 'text', text: said, lead});
export const list = (items: readonly string[]): Block => ({type: 'list', items});

/** A paragraph in turns of plain text and of what is typed as it stands: every second part is the latter. */
export function typedParts(said: string): readonly string[] {
	return said.split(/`([^`\n]+)`/);
}

/** A table without the columns in which nothing stands. */
export function withoutEmptyColumns<Said extends Extract<Block, {type: 'table'}>>({head, rows, ...table}: Said) {
	const used = head.map((_, column) => column === 0 || rows.some(row => row[column]));
	const shown = (row: readonly string[]) => row.filter((_, column) => used[column]);
	return {...table, head: shown(head), rows: rows.map(shown)};
}

function isEmpty(block: Block): boolean {
	if (block.type === 'list') return block.items.length === 0;
	if (block.type === 'table' || block.type === 'bars') return block.rows.length === 0;
	return block.text === '';
}

/** Columns of the longest bar. */
const longest = 24;

/** How long a bar is drawn: at least one column for anything at all. */
export function barLength(value: number, rows: readonly {readonly value: number}[]): number {
	const most = Math.max(1, ...rows.map(row => row.value));
	return value === 0 ? 0 : Math.max(1, Math.round((value / most) * longest));
}
