/** Figures in texts that follow from others, worked out anew: downtime, error budgets, burn rates. */

export type Figures = {readonly found: number; readonly wrong: readonly string[]};

const unit = {d: 86_400, h: 3600, min: 60, s: 1} as const;
type Unit = keyof typeof unit;
const span = '(?:\\d+ (?:d|h|min|minutes|hours|seconds|s)\\b(?: |(?=[^ ]|$)))+';
const percent = '(\\d{2}(?:\\.\\d+)?)%';

/** A span such as `8 h 45 min 36 s` in seconds, and the size of its last unit, to which it is rounded. */
function spanOf(text: string): {readonly seconds: number; readonly last: number} {
	const parts = [...text.matchAll(/(\d+) (d|hours|h|minutes|min|seconds|s)\b/g)].map(([, count, name = '']) => {
		const size = unit[(name.startsWith('min') ? 'min' : name.slice(0, 1)) as Unit];
		return {seconds: Number(count) * size, size};
	});
	return {seconds: parts.reduce((sum, {seconds}) => sum + seconds, 0), last: parts.at(-1)?.size ?? 1};
}

const nearly = (a: number, b: number, by: number) => Math.abs(a - b) <= by / 2 + 1e-6;
const daysOf = (count: string, name: string) => Number(count) * (name.startsWith('hour') ? 1 / 24 : 1);

/** `99.9%: 43 min 12 s and 8 h 45 min 36 s`, `99.9% allows 43 min 12 s`: what an aim leaves in each of the windows its sentence names. */
function downtimes(text: string): Figures {
	const sentences = text.split(/(?<=[.!?]) (?=[A-Z])/).map(downtimesOf);
	return {found: sentences.reduce((sum, {found}) => sum + found, 0), wrong: sentences.flatMap(({wrong}) => wrong)};
}

function downtimesOf(text: string): Figures {
	const named = [...text.matchAll(/(?:(\d+) days|year of (\d+))/g)].map(([, days, year]) => Number(days ?? year));
	const windows = named.length > 0 ? named : [30];
	const wrong: string[] = [];
	let found = 0;
	const pattern = new RegExp(`${percent}(?::| (?:over \\d+ days )?allows(?: about)?) (${span})(?:and (${span}))?`, 'g');
	for (const [whole, aim, ...spans] of text.matchAll(pattern)) {
		for (const [index, written] of spans.filter(each => each !== undefined).entries()) {
			const {seconds, last} = spanOf(written ?? '');
			const left = (1 - Number(aim) / 100) * (windows[index] ?? windows[0] ?? 30) * unit.d;
			found++;
			if (!nearly(seconds, left, last)) wrong.push(`${whole.trim()}: ${left.toFixed(1)} s are left`);
		}
	}
	return {found, wrong};
}

/** A span to the second in a text of aims is what one of them leaves in a window of the text. */
function spansToTheSecond(text: string): Figures {
	const aims = [...text.matchAll(new RegExp(percent, 'g'))].map(([, aim]) => Number(aim)).filter(aim => aim >= 90);
	const spans = [...text.matchAll(/(?:\d+ d )?(?:\d+ h )?\d+ min \d+ s\b/g)].map(([written]) => written);
	if (aims.length === 0) return {found: 0, wrong: []};
	const windows = [30, 365, ...[...text.matchAll(/(\d+) days/g)].map(([, days]) => Number(days))];
	// What a penalty begins at may be the promise of another aim, so the usual ones count too.
	const left = [...aims, 99, 99.5, 99.9, 99.95, 99.99].flatMap(aim => windows.map(days => (1 - aim / 100) * days * unit.d));
	const wrong = spans.filter(written => !left.some(seconds => nearly(spanOf(written).seconds, seconds, 1)));
	return {found: spans.length, wrong: wrong.map(written => `${written}: none of the aims leaves it`)};
}

/** `14.4 spends 2% of the budget in 1 hour`, `6 over 6 hours (5%)`: the rate times the share of the window that has passed. */
function burnRates(text: string): Figures {
	const window = Number(/(\d+)-day window/.exec(text)?.[1] ?? 30);
	const spends = [...text.matchAll(/(\d+(?:\.\d+)?) spends (\d+(?:\.\d+)?)% (?:of the budget )?in (\d+) (hours?|days?)/g)];
	const over = [...text.matchAll(/(\d+(?:\.\d+)?) over (\d+) (hours?|days?) \((\d+(?:\.\d+)?)%/g)];
	const rows = [
		...spends.map(([whole, rate, share, count = '', name = '']) => ({whole, rate, share, days: daysOf(count, name)})),
		...over.map(([whole, rate, count = '', name = '', share]) => ({whole, rate, share, days: daysOf(count, name)})),
	];
	const spent = ({rate, days}: (typeof rows)[number]) => ((Number(rate) * days) / window) * 100;
	const wrong = rows.filter(row => Math.abs(spent(row) - Number(row.share)) > 0.005);
	return {found: rows.length, wrong: wrong.map(row => `${row.whole}): ${spent(row).toFixed(2)}% are spent`)};
}

/** `99.9% over 10 million requests … leaves 10,000`. */
function budgets(text: string): Figures {
	const rows = [...text.matchAll(new RegExp(`${percent} (?:over|of) ([\\d,.]+)( million)? [a-z]+[^.;]*? leaves ([\\d,]+)`, 'g'))].map(
		([whole, aim, count = '', million, left = '']) => {
			const all = Number(count.replaceAll(',', '')) * (million ? 1e6 : 1);
			return {whole, expected: Math.round(all * (1 - Number(aim) / 100)), left: Number(left.replaceAll(',', ''))};
		},
	);
	return {found: rows.length, wrong: rows.filter(row => row.expected !== row.left).map(row => `${row.whole}: ${row.expected} are left`)};
}

/** Each kind of figure, by what it is. */
export const figures = {downtimes, spansToTheSecond, burnRates, budgets} as const;
