import * as z from 'zod';
import {id, text} from './forms.ts';
import {patterns} from './patterns.ts';

const date = z.string().regex(patterns.date);
const who = text.describe('An id of a role or party, or a name of your own, which has a capital letter or a space.');

/** A decision as a file has it: who answers alone, or with what else there is to say. */
const decided = z.union([
	who,
	z.strictObject({
		owner: text
			.optional()
			.describe(
				'Who answers for it: an id, a name of your own, or one of: teams, nobody, not-applicable, disagree. Without it, work is only noted.',
			),
		helps: who.optional().describe('Who helps.'),
		note: text.optional(),
		date: date.optional().describe('The day it was decided: "2026-03-31".'),
		by: text.optional().describe('Who decided it.'),
		consulted: z.array(who).default([]).describe('Who is asked before it is done.'),
		informed: z.array(who).default([]).describe('Who is told when it is done.'),
	}),
]);

export const decisions = z
	.record(id, decided)
	.default({})
	.describe('What a team decided: by the id of a piece of work, who answers for it here.');

export const agreement = z
	.strictObject({
		review: date.optional().describe('The day on which the decisions are looked at again.'),
		needs: z.array(id).default([]).describe('Ids of the needs that are noticed here; a plan begins with them.'),
	})
	.default({needs: []})
	.describe('What else belongs to the working agreement between the teams.');
