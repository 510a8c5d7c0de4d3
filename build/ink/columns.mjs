/**
 * Columns of the characters that make up nearly all text: 1 or 2 where a UTF-16 unit on its own decides, 0 where only the
 * real measure can say (marks, joiners, emoji, surrogates, Hangul jamo, control characters). None of the characters with
 * 1 or 2 joins another of them into one, so that the columns of a text of them are the sum.
 * test/build/string-width.test.ts holds this against string-width for every unit.
 */
export function simpleColumns(unit) {
	if (unit < 0x7f) return unit >= 0x20 ? 1 : 0;
	if (unit < 0x300) return unit >= 0xa0 && unit !== 0xad ? 1 : 0;
	if (unit < 0x2010)
		return (unit >= 0x391 && unit <= 0x3a1) || (unit >= 0x3b1 && unit <= 0x3c9) || (unit >= 0x400 && unit <= 0x482) ? 1 : 0;
	if (unit < 0x2028) return 1;
	if (unit < 0x2190) return (unit >= 0x2030 && unit <= 0x205e) || (unit >= 0x20a0 && unit <= 0x20c0) || unit === 0x2122 ? 1 : 0;
	if (unit < 0x231a) return 1;
	if (unit < 0x25fd) return unit >= 0x2400 && (unit <= 0x2426 || unit >= 0x2460) ? 1 : unit >= 0x23ce && unit <= 0x23e8 ? 1 : 0;
	if (unit < 0x2e80) return symbolColumns(unit);
	if (unit >= 0x3041 && unit <= 0x3096) return 2;
	if (unit >= 0x30a1 && unit <= 0x30fa) return 2;
	if (unit >= 0x4e00 && unit <= 0x9fff) return 2;
	return unit >= 0xac00 && unit <= 0xd7a3 ? 2 : 0;
}

/** Stars, ticks, crosses and arrow heads that interfaces are made of, among symbols of which many are emoji. */
function symbolColumns(unit) {
	const isSimple =
		unit === 0x2605 || unit === 0x2606 || (unit >= 0x2713 && unit <= 0x2718) || (unit >= 0x2768 && unit <= 0x2775) || unit === 0x279c;
	return isSimple ? 1 : 0;
}
