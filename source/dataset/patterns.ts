/** What some texts of a dataset look like; `check/issue.ts` knows a problem by the pattern. */
export const patterns = {
	id: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
	time: /^([01]\d|2[0-3]):[0-5]\d$/,
	year: /^\d{4}$/,
	date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
	language: /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/,
} as const;
