/** Who answers for a piece of work, as a team decided it. Ids are of roles or parties of the dataset; `name` is a party of the team's own. */
export type Answer =
	| {readonly kind: 'role'; readonly role: string}
	| {readonly kind: 'both'; readonly accountable: string; readonly helps: string}
	/** The product teams, each for its own service. */
	| {readonly kind: 'teams'}
	/** Another party, named. */
	| {readonly kind: 'party'; readonly name: string}
	| {readonly kind: 'nobody'}
	| {readonly kind: 'not-applicable'}
	| {readonly kind: 'disagree'};

/** What a team decided about one piece of work. Who is consulted and informed is an id, or a name of the team's own. */
export type Decision = {
	readonly work: string;
	/** Nothing where the work is only noted: it is open still. */
	readonly answer?: Answer;
	readonly note?: string;
	/** The day it was decided: `2026-03-31`. */
	readonly on?: string;
	/** Who decided it. */
	readonly by?: string;
	readonly consulted?: readonly string[];
	readonly informed?: readonly string[];
};
