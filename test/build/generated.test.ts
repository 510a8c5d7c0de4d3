import {describe, expect, it} from 'vitest';
import {withLines} from '../../build/generated.mjs';

const page = 'Before.\n<!-- keys: written -->\nold\nolder\n<!-- /keys -->\nBetween.\n<!-- limits: written -->\n<!-- /limits -->\n';

describe('generated lines', () => {
	it('stand in their place alone, as they are, and are the same when they are written again', () => {
		const written = withLines(page, 'keys', ['| $& |', '| $1 |']);
		expect(written).toBe(page.replace('old\nolder', () => '| $& |\n| $1 |'));
		expect(withLines(written, 'keys', ['| $& |', '| $1 |'])).toBe(written);
		expect(withLines(page, 'limits', ['new'])).toBe(page.replace('<!-- /limits -->', 'new\n<!-- /limits -->'));
	});

	it.each(['metrics', 'key'])('have to have a place: there is none for %s', name => {
		expect(() => withLines(page, name, ['new'])).toThrow(`<!-- /${name} -->`);
	});
});
