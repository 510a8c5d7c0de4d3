/**
 * Words that say how a question is put and not what it is about. They never count for or against an entry,
 * unless they are part of a name (`on call`): see `query.ts`.
 */
export const stopWords: ReadonlySet<string> = new Set(
	`a able about actually after all also am an and any anyone anybody are as at be been being but by can cannot cant could did do does doesnt
	doing dont each else even ever every find for from get gets getting give go goes going gonna got had happen happened happening happens has have having he help her his how
	i id if im in into is isnt it its ive just kind know let lets like look looks lot made make makes making many may maybe me mean means
	might more most much must my need needed needs no not of off on one or our out over own please really same say says see seen sees shall she should so
	some somebody someone something stuff such take takes tell than that thats the their them then there these they thing things this
	those to too try under until up us use used uses using versus very vs want wants was way we well were what whats when where which while who
	whom whos whose why will with without wont would you your`
		.split(/\s+/)
		.filter(Boolean),
);

/** Those of them that begin a question: what follows is still to be typed. */
export const openingWords: ReadonlySet<string> = new Set(
	`am are can could did do does find had has have how i id im is lets may might must should tell was were what whats when where which who
	whom whos whose why will would`
		.split(/\s+/)
		.filter(Boolean),
);
