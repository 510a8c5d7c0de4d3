import {readFileSync} from 'node:fs';
import type {SourceMap, SourceMapPayload} from 'node:module';

/** A place in a bundle, as a line of a stack names it. */
const place = /((?:\/|[A-Z]:[\\/])[^\s()]*\.js):(\d+):(\d+)/g;

/**
 * A stack that names the lines of our sources where it named those of bundles, of which each is one long line. The maps lie
 * beside the bundles and are read for a fault alone; a place without one stays as it is.
 */
export function inSourceLines(stack: string): string {
	const maps = new Map<string, SourceMap | undefined>();
	return stack.replace(place, (whole, file: string, line: string, column: string) => {
		if (!maps.has(file)) maps.set(file, mapOf(file));
		// A map counts from nothing, a stack from one.
		const entry = maps.get(file)?.findEntry(Number(line) - 1, Number(column) - 1);
		if (!entry || !('originalSource' in entry) || !entry.originalSource) return whole;
		const source = entry.originalSource.replace(/^(?:\.\.?\/)+/, '');
		return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
	});
}

function mapOf(file: string): SourceMap | undefined {
	try {
		// Asked for here, since importing it takes 1 % of every start.
		const {SourceMap} = process.getBuiltinModule('node:module');
		return new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')) as SourceMapPayload);
	} catch {
		return undefined;
	}
}
