/**
 * Word forms, in two strengths. A stem joins inflections and spellings of one word (`outages` and `outage`, `standardise` and
 * `standardize`); a root joins words of one family (`deploy`, `deployment`, `deployer`). Both are keys for comparing, not words to show.
 * Suffix stripping after Lovins (1968) and Porter (1980), cut down to what names and questions need.
 */

/** British spellings by their endings and beginnings, turned American. */
const spellings: readonly (readonly [RegExp, string])[] = [
	[/is(e|ed|er|ers|es|ing|ation|ations)$/, 'iz$1'],
	[/ys(e|ed|er|ers|es|ing)$/, 'yz$1'],
	[/(?<=..)our(s|ed|ing|al|able|ite|ites|ly)?$/, 'or$1'],
	[/(?<=[bt])re(s|d)?$/, 'er$1'],
	[/ogue(s|d)?$/, 'og$1'],
	[/(?<=[cn])ence(s)?$/, 'ense$1'],
	[/(?<=gram)mes?$/, ''],
	[/^artef/, 'artif'],
	[/oeuv/, 'euv'],
	[/aeo/, 'eo'],
	[/ageing$/, 'aging'],
];

/** Spares most words eleven tests. */
const mayBeBritish = /[iy]s[eai]|our|[bt]re|ogue|ence|mme|^artef|oeuv|aeo|ageing/;

/** The inflection-free form of a folded word: plural, -ed and -ing taken off, spelling made American. */
export function stem(word: string): string {
	if (word.length < 4 || /[^a-z]/.test(word)) return word;
	return bare(withoutInflection(american(word)));
}

function american(word: string): string {
	if (!mayBeBritish.test(word)) return word;
	for (const [ending, replacement] of spellings) {
		if (ending.test(word)) return word.replace(ending, (_match, rest?: string) => replacement.replace('$1', rest ?? ''));
	}
	return word;
}

function withoutInflection(word: string): string {
	if (/ies$|ied$/.test(word)) return word.length > 4 ? `${word.slice(0, -3)}y` : word;
	const singular = /(?:ss|sh|ch|x|z)es$/.test(word) ? word.slice(0, -2) : word.replace(/(?<=[^suix])s$/, '');
	const base = singular.replace(/(?:ing|ed)$/, '');
	if (base === singular || base.length < 3 || !/[aeiouy]/.test(base)) return singular;
	// A short stem lost its e: `paging` is of `page`, not of `pag`.
	return /^[^aeiou][aeiou][^aeiouwxy]$/.test(base) ? `${base}e` : base;
}

/** Takes off what only marks the join with a suffix: a final e, and one of a doubled consonant (`scale`, `scaling`; `plan`, `planned`). */
function bare(word: string): string {
	const open = word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
	return /([^aeiou])\1$/.test(open) && open.length > 3 ? open.slice(0, -1) : open;
}

const families =
	/(?:ably|ibly|abilit(?:y|i)|ibilit(?:y|i)|able|abl|ible|ibl|ational|ation|ator|ative|atic|ate|at|ment|ness|ship|ance|ence|ens|anc|enc|ity|ive|iv|ion|ional|al|ic|ly|er|or|ur|y)$/;

/** The root of a word family, of a stem, for a weaker match than the stem's. At least four letters stay, so that short words keep their own sense. */
export function rootOfStem(stem: string): string {
	let current = stem;
	if (/[^a-z]/.test(current)) return current;
	for (;;) {
		const shorter = bare(current.replace(families, ''));
		if (shorter.length < 4 || shorter === current) return current;
		current = shorter;
	}
}
