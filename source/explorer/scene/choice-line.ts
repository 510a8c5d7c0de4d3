import type {Line} from '../../text/line.ts';

/** A line that can be chosen, with a mark before the one that is. */
export function choiceLine(text: string, isChosen: boolean): Line {
	return [{text: isChosen ? '▸ ' : '  ', tone: 'accent'}, isChosen ? {text, tone: 'accent', bold: true} : {text}];
}
