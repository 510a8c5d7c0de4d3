import {afterAll, describe, expect, it} from 'vitest';
import {hostTexts} from '../../source/messages/host.ts';
import {type Language, languages} from '../../source/messages/languages.ts';
import {noticeTexts} from '../../source/messages/notices.ts';
import {speakIn} from '../../source/messages/speak-in.ts';
import {speak} from '../../source/messages/spoken.ts';
import {columnsOf} from '../../source/text/width.ts';

afterAll(() => speak('en'));

/** What the bottom line of 80 columns has beside the way out. */
const room = 71;

describe.each(languages)('in %s', (language: Language) => {
	it('every notice that says the same each time is whole at 80 columns', async () => {
		await speakIn(language);
		const notices = [noticeTexts, hostTexts].flatMap(texts => Object.values(texts)).filter(text => typeof text === 'string');
		expect(notices.length).toBeGreaterThan(20);
		expect(notices.filter(text => columnsOf(text) > room)).toEqual([]);
	});
});
