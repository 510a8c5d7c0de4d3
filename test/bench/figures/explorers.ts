import {readFileSync} from 'node:fs';
import {begin} from '../../../source/explorer/begin.ts';
import {shownAs} from '../../../source/frames/drawing.ts';
import {createSession} from '../../../source/host/session.ts';
import {createSearch, warmUp} from '../../../source/search/search.ts';
import {createDecoder} from '../../../source/terminal/input/input.ts';
import {createScreen} from '../../../source/terminal/screen/screen.ts';
import {createCatalogue} from '../../../source/topics/catalogue.ts';
import {mount} from '../../../source/ui/mount.tsx';

/** What all explorers of a process share. */
const catalogue = createCatalogue(JSON.parse(readFileSync(`${__dirname}/data.json`, 'utf8')));
const search = createSearch(catalogue.topics);

/** What the program does while nobody waits for it: the search's code and what it keeps are filled. */
export function warmUpSearch(): void {
	Array.from(warmUp(search, catalogue.topics));
}

export type Explorer = {
	/** Takes what was typed, as its terminal sends it, and draws. */
	readonly press: (bytes: string) => Promise<void>;
	readonly resize: (columns: number, rows: number) => Promise<void>;
	/** Bytes written to its terminal so far. */
	readonly written: () => number;
	readonly close: () => void;
};

/** A whole explorer but for its terminal: input, state, Ink, screen; what it writes is only counted. */
export function openExplorer(columns: number, rows: number): Explorer {
	let written = 0;
	const sink = {
		write(data: string) {
			written += data.length;
			return true;
		},
		once: () => undefined,
	};
	const screen = createScreen({sink, columns, rows, colour: 'truecolor', synchronised: true, links: true});
	screen.enter();
	const state = begin({catalogue, columns, rows, theme: 'dark'});
	const mounted = mount({
		shown: shownAs(state),
		onFrame: (frame, caret) => screen.show(frame, caret),
		onFault(error) {
			throw error;
		},
	});
	const session = createSession({
		state,
		draw: drawn => mounted.draw(shownAs(drawn)),
		perform: effect => (effect.type === 'search' ? [{type: 'searched', result: search.find(effect.query, {kinds: effect.kinds})}] : []),
	});
	const decoder = createDecoder({
		escapeDelay: 0,
		emit: event => event.type === 'key' && session.dispatch([{type: 'key', key: event}]),
	});
	return {
		press(bytes) {
			decoder.feed(bytes);
			return bytes === '\x1b' ? new Promise(resolve => setTimeout(() => setImmediate(resolve), 1)) : drawn();
		},
		resize(width, height) {
			screen.resize(width, height);
			session.dispatch([{type: 'resize', columns: width, rows: height}]);
			return drawn();
		},
		written: () => written,
		close() {
			mounted.close();
			screen.leave();
			screen.close();
			decoder.close();
		},
	};
}

/** Frames are drawn in the next turn of the event loop, before this resolves. */
function drawn(): Promise<void> {
	return new Promise(resolve => setImmediate(() => setImmediate(resolve)));
}
