import {type Finding, quoted} from '../check/problem.ts';

/** A fault that quoting mends, and where the text to quote begins. */
export type Unquoted = {readonly finding: Finding; readonly offset: number};

/** A line of block style: its dashes, its key if it has one, and what follows. Keys in quotes are JSON's, where this is no help. */
const blockLine = /^([ \t]*(?:- +)*)(?:([^\s"'[{#:,][^:#]{0,100}?): +)?(\S.*)$/;
const longestLine = 2000;

/** What stands unquoted on the line of a fault though YAML gives it another meaning: `title: @home`, `title: Cost: money`. */
export function unquotedAt(text: string, offset: number): Unquoted | undefined {
	const start = text.lastIndexOf('\n', offset - 1) + 1;
	const end = text.indexOf('\n', offset);
	const line = text.slice(start, end < 0 ? text.length : end).trimEnd();
	if (line.length > longestLine) return undefined;
	const [, dashes = '', key, value = ''] = blockLine.exec(line) ?? [];
	const isText = key !== undefined || dashes.includes('-');
	const reason = isText ? reasonOf(value) : undefined;
	if (reason) return {finding: told(key, value, reason), offset: start + line.length - value.length};
	return inFlow(text, offset);
}

function reasonOf(value: string): string | undefined {
	if (/^[@`%&*!|>,\]}]/.test(value) || /^[-?:](?: |$)/.test(value)) return `begins with ${quoted(value[0])}, a mark of YAML's own`;
	if (/^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[^\s,\]}:]/.test(value) || /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*') +[^#]/.test(value))
		return 'goes on after a closing quote';
	if (/^(?:\[[^[\]]*\]|\{[^{}]*\}) *[^\s#,\]}"]/.test(value)) return 'goes on after a closing bracket';
	return /^[^"'[{].*?:(?: |$)/.test(value) ? 'holds a colon, which begins a value in YAML' : undefined;
}

/** Inside brackets or braces: what begins where reading stopped, up to the next comma or closing mark. */
function inFlow(text: string, offset: number): Unquoted | undefined {
	if (!/[@`%]/.test(text[offset] ?? '')) return undefined;
	const value = /^[^,\]}\n]*/.exec(text.slice(offset, offset + longestLine))?.[0].trimEnd() ?? '';
	const key = /([a-z]+): +$/i.exec(text.slice(Math.max(0, offset - 100), offset))?.[1];
	return {finding: told(key, value, `begins with ${quoted(value[0])}, a mark of YAML's own`), offset};
}

function told(key: string | undefined, value: string, reason: string): Finding {
	const message = `${key === undefined ? 'this text' : quoted(key)} ${reason}`;
	return {code: 'E201', message, mend: `Quote the whole text: ${quoted(`${key === undefined ? '' : `${key}: `}${inQuotes(value)}`)}.`};
}

/** A text as YAML takes it, cut where it is long. */
export function inQuotes(text: string): string {
	const shown = text.length > 40 ? `${text.slice(0, 39)}…` : text;
	return /["\\]/.test(shown) ? `'${shown.replaceAll("'", "''")}'` : `"${shown}"`;
}
