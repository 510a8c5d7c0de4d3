/** A day of the week: which one from Monday on, and its name where there is little room. */
export type Weekday = {readonly order: number; readonly short: string};

const english = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The days of the week by their names, long and short, in the language of a dataset; none where Intl does not know the language. */
export function weekdaysIn(language = 'en'): (name: string) => Weekday | undefined {
	// English asks nothing of Intl, whose first answer takes longer than a frame.
	if (/^en(?:$|-)/i.test(language)) return name => known(name, english.indexOf(lowered(name)), name.slice(0, 3));
	const names = namesIn(language);
	return name => {
		const order = names.findIndex(({long, short}) => [long, short].map(lowered).includes(lowered(name)));
		return known(name, order, names[order]?.short ?? name);
	};
}

const known = (name: string, order: number, short: string): Weekday | undefined =>
	order < 0 ? undefined : {order, short: short.length < name.length ? short : name};

type Names = readonly {readonly long: string; readonly short: string}[];

function namesIn(language: string): Names {
	try {
		if (Intl.DateTimeFormat.supportedLocalesOf(language).length === 0) return [];
		const [long, short] = (['long', 'short'] as const).map(weekday => new Intl.DateTimeFormat(language, {weekday, timeZone: 'UTC'}));
		// The 1st of January 2024 was a Monday.
		const days = english.map((_, day) => new Date(Date.UTC(2024, 0, 1 + day)));
		return days.map(day => ({long: long?.format(day) ?? '', short: short?.format(day) ?? ''}));
	} catch {
		return [];
	}
}

/** A name as it is compared: in small letters, without the stop of a short one. */
const lowered = (name: string): string => name.normalize('NFC').trim().toLowerCase().replace(/\.$/, '');
