import type {State} from '../../explorer/state.ts';
import {type Line, line, lineColumns, spread} from '../../text/line.ts';
import type {Theme} from '../../themes/theme.ts';
import {type Hint, hintsOf} from '../hints.ts';
import {Lines} from './lines.tsx';

/** The keys that matter now, as many as fit; or a message until the next key. */
export function Footer({state, theme}: {readonly state: State; readonly theme: Theme}) {
	return <Lines lines={[footerLine(state)]} theme={theme} />;
}

/** @internal exported for its test */
export function footerLine(state: State): Line {
	const {columns, notice} = state;
	const {hints, end} = hintsOf(state);
	const close = [...drawHint(end), {text: ' '}];
	if (notice) return spread([{text: ' '}, ...line(notice.text, notice.isProblem ? 'problem' : 'strong')], close, columns);
	const shown: Line[] = [];
	let room = columns - lineColumns(close) - 2;
	for (const hint of hints) {
		const drawn = drawHint(hint);
		const size = lineColumns(drawn) + (shown.length > 0 ? 2 : 0);
		if (size > room) continue;
		room -= size;
		shown.push(shown.length > 0 ? [{text: '  '}, ...drawn] : drawn);
	}
	return spread([{text: ' '}, ...shown.flat()], close, columns);
}

function drawHint({keys, label}: Hint): Line {
	return [{text: keys}, {text: ` ${label}`, tone: 'muted'}];
}
