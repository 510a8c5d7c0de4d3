/** The forms that fields of several kinds of entry have, and what an editor says of them. */
import * as z from 'zod';
import {id, isSafe, text} from './forms.ts';

export const address = z
	.url({protocol: /^https?$/})
	.max(2000)
	.refine(value => isSafe(value) && !/\s/.test(value));
export const ids = (what: string) => z.array(id).default([]).describe(what);
export const asked = z
	.array(text)
	.default([])
	.describe('Plain words people use when they ask for this, such as "who gets paged at night".');
export const sources = ids('Ids of the sources that support this entry.');
export const concepts = ids('Ids of the concepts this entry speaks of.');
export const short = text.optional().describe('A shorter title for narrow lists.');
export const points = z.array(text);
export const party = id.describe('A role, a party, or "shared".');
export const formerly = ids('Ids this entry had before; they open it still, and datasets that extend this one may change it by them.');
export const lines = (what: string) => z.record(id, text).default({}).describe(`${what}, in one line per role, by role id.`);

export const likenessLevels = ['low', 'medium', 'high'] as const;
const likeness = z.enum(likenessLevels).describe('How alike the two roles are here.');

/** What holds between two roles on one dimension. */
export const comparison = {
	shared: points.default([]).describe('What both roles do, think or use.'),
	contrast: text.describe('The difference in one sentence.'),
	likeness,
	why: text.describe('Why they are as alike as that.'),
};
