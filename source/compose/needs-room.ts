import {screenTexts} from '../messages/screens.ts';
import {columnsOf} from '../text/width.ts';
import {smallest} from './layout.ts';

/** One polite line where there is no room for a screen: the longest that fits, or nothing. */
export function needsRoomText(columns: number): string {
	return screenTexts.needsRoom(`${smallest.columns}x${smallest.rows}`).find(text => columnsOf(text) <= columns) ?? '';
}
