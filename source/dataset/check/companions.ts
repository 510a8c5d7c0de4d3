/**
 * Characters that belong to the one before them: joiners, variation selectors, the tags of flags. Where they have nothing to
 * belong to they show nothing, and two texts that look alike would differ.
 */

/** Whether a joiner, variation selector or tag stands where it does nothing that can be seen. */
export function isAlone(character: string, offset: number, text: string): boolean {
	known ??= makeRules();
	const before = text.slice(Math.max(0, offset - 40), offset);
	const after = text.slice(offset + character.length, offset + character.length + 40);
	const rule = known.find(({of}) => of.test(character));
	return rule !== undefined && !rule.places.some(([left, right]) => left.test(before) && right.test(after));
}

type Rule = {readonly of: RegExp; readonly places: readonly (readonly [RegExp, RegExp])[]};

/** Made when the first such character is met: they search Unicode's tables, which no start should wait for. */
let known: readonly Rule[] | undefined;

function makeRules(): readonly Rule[] {
	const anything = /(?:)/u;
	const picture = /\p{Extended_Pictographic}(?:\ufe0f|[\u{1f3fb}-\u{1f3ff}])?$/u;
	// Scripts whose letters change with a joiner between them: Arabic's kin, and those of India and around it.
	const joining =
		'\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Nkoo}\\p{scx=Mand}\\p{scx=Mong}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Khmr}\\p{scx=Mymr}\\p{scx=Tibt}';
	const letter = `(?=[\\p{L}\\p{M}])[${joining}]`;
	const letterBefore = new RegExp(`${letter}$`, 'u');
	const letterAfter = new RegExp(`^${letter}`, 'u');
	return [
		{of: /\u200c/, places: [[letterBefore, letterAfter]]},
		{
			of: /\u200d/,
			places: [
				[letterBefore, letterAfter],
				[picture, /^\p{Extended_Pictographic}/u],
			],
		},
		{
			of: /[\ufe0e\ufe0f]/,
			places: [
				[/(?![#*\d])\p{Emoji}$/u, anything],
				[/[\u{1f3fb}-\u{1f3ff}]$/u, anything],
				[/[#*\d]$/, /^\u20e3/],
			],
		},
		{of: /[\ufe00-\ufe0d]/, places: [[/[\p{Ideographic}\p{Sm}\p{scx=Mymr}\p{scx=Phag}\p{P}]$/u, anything]]},
		// What varies a Mongolian letter, what joins hieroglyphs, and the blank of braille, which elsewhere is a space that nobody sees.
		{of: /[\u180b-\u180d\u180f]/, places: [[/\p{sc=Mong}$/u, anything]]},
		{of: /[\u{13430}-\u{1343f}]/u, places: [[/\p{sc=Egyp}$/u, anything]]},
		{
			of: /\u2800/,
			places: [
				[/[\u2800-\u28ff]$/, anything],
				[anything, /^[\u2801-\u28ff]/],
			],
		},
		{of: /[\u{e0100}-\u{e01ef}]/u, places: [[/\p{Ideographic}$/u, anything]]},
		{
			of: /[\u{e0020}-\u{e007f}]/u,
			places: [
				[
					/\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{0,6}$/u,
					/^(?:[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{0,6}\u{e007f}|(?![\u{e0020}-\u{e007f}]))/u,
				],
			],
		},
	];
}
