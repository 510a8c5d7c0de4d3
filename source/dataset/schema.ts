/**
 * The dataset's one schema: the types, the checks of form and `data/schema/rolex.schema.json` all come from here.
 * Checks that need more than one entry (ids that exist, leads that are named) are in `check.ts`.
 */
import * as z from 'zod';
import {agreement, decisions} from './decisions-schema.ts';
import {
	address,
	asked,
	comparison,
	concepts,
	formerly,
	ids,
	type likenessLevels,
	lines,
	party,
	points,
	short,
	sources,
} from './field-forms.ts';
import {id, text} from './forms.ts';
import {patterns} from './patterns.ts';

const role = z.strictObject({
	id,
	name: text.describe('The full name, shown as a heading: "Site Reliability Engineering".'),
	short: text.describe('What people call it for short: "SRE".'),
	tagline: text.describe('The role in one sentence.'),
	asked,
	sources,
});

const titled = z.strictObject({id, title: text, about: text.optional()});

const dimension = z.strictObject({
	id,
	title: text,
	short,
	group: id,
	question: text.describe('The question this dimension answers.'),
	asked,
	sides: z.record(id, points.min(1)).describe('One list of points per role, by role id.'),
	...comparison,
	pairs: z
		.array(z.strictObject({roles: z.tuple([id, id]), ...comparison}))
		.default([])
		.describe('The same for other pairs of roles; the fields above speak of the first two roles of the dataset.'),
	sources,
});

const concept = z.strictObject({
	id,
	term: text,
	short,
	aliases: z.array(text).default([]).describe('Other names and abbreviations of the same thing.'),
	asked,
	category: id,
	definition: text,
	lead: party,
	sides: z.record(id, text).describe("Each role's part in it, in one line, by role id."),
	related: ids('Ids of concepts worth reading next.'),
	dimensions: ids('Ids of the dimensions it belongs to.'),
	sources,
	core: z.boolean().default(false).describe('Among the concepts people ask for first.'),
	example: text.optional().describe('A worked example, with numbers where it has numbers.'),
	confused: z
		.array(z.strictObject({with: id.describe('The concept it is mixed up with.'), difference: text}))
		.default([])
		.describe('What it is mixed up with. Shown with either concept, so it is written once: at the one people name first.'),
	practice: z
		.strictObject({well: points.default([]), wrong: points.default([])})
		.optional()
		.describe('How it is done well, and how it goes wrong.'),
});

const work = z.strictObject({
	id,
	task: text.describe('The work in plain words.'),
	short,
	owner: party,
	contributor: party.optional(),
	why: text,
	certainty: z.enum(['firm', 'usual', 'varies']).describe('How far organisations agree on it.'),
	sides: lines('What each role does in it'),
	neglected: text.optional().describe('What goes wrong when nobody does it.'),
	consulted: z.array(party).default([]).describe('Who is asked before it is done.'),
	informed: z.array(party).default([]).describe('Who is told when it is done.'),
	category: id.optional().describe('The category among whose work it is gone through; that of its first concept unless given.'),
	concepts,
	asked,
	sources,
	formerly,
});

const day = z.strictObject({
	role: id,
	note: text.optional(),
	day: z
		.array(
			z.strictObject({
				time: z.string().regex(patterns.time).describe('In 24 hours and quoted: "09:30".'),
				activity: text,
				detail: text.optional(),
				concepts,
				sources,
			}),
		)
		.default([]),
	week: z.array(z.strictObject({day: text, activity: text, concepts, sources})).default([]),
	asked,
	sources,
});

const tool = z.strictObject({
	id,
	name: text,
	purpose: text,
	lead: party,
	note: text.optional(),
	url: address.optional(),
	aliases: z.array(text).default([]),
	sides: lines('What each role does with it'),
	when: text.optional().describe('When to take it.'),
	instead: text.optional().describe('The usual alternative, and when that is better.'),
	concepts,
	asked,
	sources,
});

const myth = z.strictObject({
	id,
	myth: text,
	short,
	correction: text,
	truth: text.optional().describe('What is true in it.'),
	sides: lines('What each role would answer'),
	concepts,
	asked,
	sources,
	formerly,
});

const need = z.strictObject({
	id,
	symptom: text,
	short,
	start: id.describe('The role to start with, "shared" for both, or "neither".'),
	step: text.describe('The first step to take.'),
	concepts,
	asked,
	sources,
	formerly,
});

const situation = z.strictObject({
	id,
	title: text,
	short,
	asked,
	trigger: text.describe('What is seen.'),
	sides: z.record(id, points.min(1)).describe('What each role does in the same hour, by role id.'),
	others: z
		.array(z.strictObject({party: text.describe('A party, or words that begin with a capital letter.'), does: text}))
		.default([])
		.describe('Who else does something.'),
	contrast: text.describe('The difference between the roles in one sentence.'),
	step: text.describe('The first move.'),
	concepts,
	sources,
});

const assessment = z.strictObject({
	scale: text.describe('How the answers become a result, in plain words.'),
	caveat: text,
	answers: z.array(z.strictObject({label: text, value: z.int().min(-2).max(2)})).min(2),
	bands: z.array(z.strictObject({lean: id, from: z.int().optional(), to: z.int().optional(), advice: text})).min(1),
	statements: z
		.array(z.strictObject({id, text, leans: id, weight: z.int().min(1).max(5), dimension: id.optional(), why: text, formerly}))
		.min(1),
});

const moment = z.strictObject({
	id,
	year: z.string().regex(patterns.year).describe('Four digits, quoted: "2003".'),
	event: text,
	concepts,
	sources,
});

const source = z.strictObject({
	id,
	title: text,
	url: address.optional(),
	status: z
		.enum(['read', 'seen', 'known'])
		.describe('Read (in full, or the parts named), seen (its opening or a summary), or known (not opened).'),
	note: text.optional(),
});

export const datasetSchema = z.strictObject({
	extends: text.optional().describe('"built-in", or the path of another dataset that this one changes by id.'),
	name: text.optional(),
	language: z.string().regex(patterns.language).optional().describe('BCP 47 name of the language of its texts: de, pt-BR; else English.'),
	roles: z.array(role).min(2),
	parties: z
		.array(z.strictObject({id, name: text, short: text.optional()}))
		.default([])
		.describe('Others who lead or own: product, security…'),
	groups: z.array(titled).default([]),
	dimensions: z.array(dimension).default([]),
	categories: z.array(titled).default([]),
	concepts: z.array(concept).default([]),
	ownership: z.array(work).default([]),
	days: z.array(day).default([]),
	tools: z.array(tool).default([]),
	myths: z.array(myth).default([]),
	needs: z.array(need).default([]),
	situations: z.array(situation).default([]),
	assessment: assessment.optional(),
	timeline: z.array(moment).default([]),
	sources: z.array(source).default([]),
	decisions,
	agreement,
});

type Frozen<T> = T extends object ? {readonly [K in keyof T]: Frozen<T[K]>} : T;

/** A checked dataset; nothing in it ever changes. */
export type Dataset = Frozen<z.infer<typeof datasetSchema>>;
/**
 * A dataset as people write it, before defaults are filled in.
 * @internal exported for its test
 */
export type DatasetInput = z.input<typeof datasetSchema>;
export type Role = Dataset['roles'][number];
export type Dimension = Dataset['dimensions'][number];
export type Concept = Dataset['concepts'][number];
export type Work = Dataset['ownership'][number];
export type Day = Dataset['days'][number];
export type Tool = Dataset['tools'][number];
export type Myth = Dataset['myths'][number];
export type Need = Dataset['needs'][number];
export type Situation = Dataset['situations'][number];
export type Assessment = NonNullable<Dataset['assessment']>;
export type Moment = Dataset['timeline'][number];
export type Source = Dataset['sources'][number];
export type Likeness = (typeof likenessLevels)[number];
