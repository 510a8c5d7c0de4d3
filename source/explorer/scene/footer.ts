import {type Line, line, lineColumns, spread} from '../../text/line.ts';
import type {State} from '../state.ts';
import {type Hint, type Hints, hintsOf} from './hints.ts';
import type {Scene} from './scene.ts';

/** The keys that matter now, as many as fit; or a message until the next key. */
export function footerLine(state: State, scene: Scene): Line {
	const {columns, notice} = state;
	const said = hintsOf(state, scene);
	const {hints, end} = said;
	const close = [...drawHint(end), {text: ' '}];
	if (notice)
		return spread([{text: ' '}, ...line(notice.text, notice.isProblem ? 'problem' : notice.isQuiet ? 'muted' : 'strong')], close, columns);
	const known = lastDrawn.get(said);
	if (known?.columns === columns) return known.line;
	const shown: Line[] = [];
	let room = columns - lineColumns(close) - 2;
	for (const hint of hints) {
		const drawn = drawHint(hint);
		const size = lineColumns(drawn) + (shown.length > 0 ? 2 : 0);
		if (size > room) continue;
		room -= size;
		shown.push(shown.length > 0 ? [{text: '  '}, ...drawn] : drawn);
	}
	const footer = spread([{text: ' '}, ...shown.flat()], close, columns);
	lastDrawn.set(said, {columns, line: footer});
	return footer;
}

/** The hints as they were drawn last. */
const lastDrawn = new WeakMap<Hints, {readonly columns: number; readonly line: Line}>();

function drawHint({keys, label}: Hint): Line {
	return [{text: keys}, {text: ` ${label}`, tone: 'muted'}];
}
