import type {Dataset} from './schema.ts';

/**
 * The dataset with what a row of a list shows and nothing else: ids, names, where each entry stands, who leads, how alike the roles
 * are. A fifth of the whole, and as good wherever only names are printed.
 */
export function outlineOf(dataset: Dataset): Dataset {
	return {
		...dataset,
		roles: dataset.roles.map(role => ({...role, tagline: '', ...unsaid})),
		dimensions: dataset.dimensions.map(({pairs, ...dimension}) => ({
			...dimension,
			...{question: '', sides: {}, ...uncompared, ...unsaid},
			pairs: pairs.map(({roles, likeness}) => ({roles, likeness, ...uncompared})),
		})),
		concepts: dataset.concepts.map(concept => ({
			...concept,
			definition: '',
			sides: {},
			related: [],
			dimensions: [],
			example: undefined,
			confused: [],
			practice: undefined,
			...unsaid,
		})),
		ownership: dataset.ownership.map(work => ({
			...work,
			...{why: '', sides: {}, neglected: undefined, consulted: [], informed: [], concepts: [], ...unsaid},
		})),
		// Whether there is a day and a week at all is told by the first of their entries.
		days: dataset.days.map(({role, day, week}) => ({
			role,
			day: day.slice(0, 1).map(entry => ({...entry, detail: undefined, concepts: [], sources: []})),
			week: week.slice(0, 1).map(entry => ({...entry, concepts: [], sources: []})),
			...unsaid,
		})),
		tools: dataset.tools.map(tool => ({
			...tool,
			...{purpose: '', note: undefined, sides: {}, when: undefined, instead: undefined, concepts: [], ...unsaid},
		})),
		myths: dataset.myths.map(myth => ({...myth, correction: '', truth: undefined, sides: {}, concepts: [], ...unsaid})),
		needs: dataset.needs.map(need => ({...need, step: '', concepts: [], ...unsaid})),
		situations: dataset.situations.map(situation => ({
			...situation,
			...{trigger: '', sides: {}, others: [], contrast: '', step: '', concepts: [], ...unsaid},
		})),
		timeline: dataset.timeline.map(moment => ({...moment, concepts: [], sources: []})),
		sources: dataset.sources.map(({id, title, status}) => ({id, title, status})),
	};
}

const unsaid = {asked: [], sources: []} as const;
const uncompared = {shared: [], contrast: '', why: ''} as const;
