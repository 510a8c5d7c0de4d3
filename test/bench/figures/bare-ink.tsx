/**
 * The explorer on Ink as it comes from npm, with no module replaced and no screen of ours: Ink writes to the terminal itself.
 * `BARE_INK=incremental` for its incremental mode; `BARE_SHORT=1` leaves the last row free, without which Ink clears the
 * terminal for each frame.
 */
import {readFileSync} from 'node:fs';
import {render} from 'ink';
import {begin} from '../../../source/explorer/begin.ts';
import type {ExplorerEvent} from '../../../source/explorer/event.ts';
import type {State} from '../../../source/explorer/state.ts';
import {createSession} from '../../../source/host/session.ts';
import {createSearch} from '../../../source/search/search.ts';
import {createDecoder} from '../../../source/terminal/input/input.ts';
import {createCatalogue} from '../../../source/topics/catalogue.ts';
import {App} from '../../../source/ui/app.tsx';

const {stdin, stdout, env} = process;
const catalogue = createCatalogue(JSON.parse(readFileSync(`${import.meta.dirname}/data.json`, 'utf8')));
const rows = () => stdout.rows - (env.BARE_SHORT ? 1 : 0);
const state = begin({catalogue, columns: stdout.columns, rows: rows(), theme: 'dark'});

stdin.setRawMode(true);
stdout.write('\x1b[?1049h\x1b[H');
const options = {incrementalRendering: env.BARE_INK === 'incremental', patchConsole: false, exitOnCtrlC: false};
const ink = render(<App state={state} />, options);
const search = createSearch(catalogue.topics);
search.find('warm');

let waiting: NodeJS.Immediate | undefined;
const session = createSession({
	state,
	draw(next: State) {
		clearImmediate(waiting);
		waiting = setImmediate(() => ink.rerender(<App state={next} />));
	},
	perform(effect) {
		return effect.type === 'search' ? [{type: 'searched', result: search.find(effect.query, {kinds: effect.kinds})}] : [];
	},
});
const decoder = createDecoder({
	escapeDelay: 40,
	emit(event) {
		if (event.type === 'key') session.dispatch([{type: 'key', key: event} satisfies ExplorerEvent]);
	},
});
stdin.on('data', chunk => decoder.feed(chunk));
stdout.on('resize', () => session.dispatch([{type: 'resize', columns: stdout.columns, rows: rows()}]));
