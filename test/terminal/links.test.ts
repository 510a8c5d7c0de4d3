import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {hyperlink, safeUrl} from '../../source/terminal/links.ts';
import {anyCharacter} from '../helpers/any-character.ts';

describe('an address', () => {
	it.each([
		['https://example.org', 'https://example.org/'],
		['http://example.org/a?b=c#d', 'http://example.org/a?b=c#d'],
		['HTTPS://Example.org/', 'https://example.org/'],
		['https://example.org/ü b', 'https://example.org/%C3%BC%20b'],
		['https://bücher.example/', 'https://xn--bcher-kva.example/'],
		['javascript:alert(1)', undefined],
		['file:///etc/passwd', undefined],
		['ftp://example.org/', undefined],
		['https://', undefined],
		['https:// x', undefined],
		['//example.org', undefined],
		['', undefined],
		[`https://example.org/${'x'.repeat(3000)}`, undefined],
	])('%s is passed on as %s', (url, expected) => {
		expect(safeUrl(url)).toBe(expected);
	});

	it('is passed on however often it was, also once V8 has optimised who asks', () => {
		const asked = new Set<string | undefined>();
		for (let times = 0; times < 20_000; times++) {
			safeUrl('https://example.org/');
			asked.add(safeUrl('https://b\u00FCcher.example/'));
		}
		expect([...asked]).toEqual(['https://xn--bcher-kva.example/']);
	});

	it('holds only printable ASCII, whatever is in it', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.webUrl(),
					fc.string({unit: anyCharacter}).map(text => `https://a.test/${text}`),
				),
				url => {
					expect(safeUrl(url) ?? 'x').toMatch(/^[\x21-\x7e]+$/);
				},
			),
			{numRuns: 2000},
		);
	});
});

describe('a link', () => {
	it('is the text between what opens and what closes it', () => {
		expect(hyperlink('here', 'https://a.test/')).toBe('\x1b]8;;https://a.test/\x07here\x1b]8;;\x07');
	});

	it('to an address that is not safe is the text', () => {
		expect(hyperlink('here', 'javascript:x')).toBe('here');
	});
});
