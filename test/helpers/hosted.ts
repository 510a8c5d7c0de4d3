import {Duplex} from 'node:stream';
import {type ExplorerOptions, type RunningExplorer, runExplorer} from '../../source/host/explorer.ts';
import type {Ending, Host} from '../../source/host/host.ts';
import {createSearchEngines, makeEngineFor, type SearchEngines} from '../../source/host/search-engines.ts';
import {type Capabilities, capabilitiesOf} from '../../source/terminal/capabilities.ts';
import {openStreamTerminal} from '../../source/terminal/stream.ts';
import type {Catalogue} from '../../source/topics/topic.ts';
import {mount} from '../../source/ui/mount.tsx';
import {tiny} from './explorer.ts';
import {createReplay, type Replay} from './replay.ts';

export type HostedOptions = Partial<Omit<ExplorerOptions, 'host'>> & {
	readonly columns?: number;
	readonly rows?: number;
	readonly env?: Readonly<Record<string, string>>;
	/** Told all that is written, as it is written. */
	readonly onWrite?: (bytes: Buffer) => void;
	/** Changes what the host provides. */
	readonly host?: (host: Host) => Host;
};

/** An explorer at one end of a duplex stream, and a terminal at the other: what a server runs for each visitor. */
export type Hosted = {
	readonly explorer: RunningExplorer;
	readonly replay: Replay;
	/** Types bytes, in one read, and waits until what they change is drawn. */
	readonly type: (bytes: string) => Promise<void>;
	readonly resize: (columns: number, rows: number) => Promise<void>;
	readonly text: () => string;
	readonly endings: readonly Ending[];
	readonly close: () => void;
};

/** Engines whose index of a catalogue is there, so that searches answer at once. */
export async function madeEngines(catalogue: Catalogue): Promise<SearchEngines> {
	const engines = createSearchEngines({make: makeEngineFor({isBuiltIn: () => false})});
	await engines.lease(catalogue).made;
	return engines;
}

export function openHosted({
	columns = 100,
	rows = 30,
	env = {TERM: 'xterm-256color'},
	host: change,
	onWrite,
	...options
}: HostedOptions = {}): Hosted {
	const replay = createReplay(columns, rows);
	const endings: Ending[] = [];
	const channel = new Duplex({
		read: () => undefined,
		write(chunk: Buffer, _encoding, done) {
			onWrite?.(chunk);
			replay.write(chunk.toString('utf8'));
			done();
		},
	});
	const capabilities: Capabilities = {...capabilitiesOf(env), query: ''};
	let explorer: RunningExplorer | undefined;
	const terminal = openStreamTerminal({
		input: channel,
		output: channel,
		columns,
		rows,
		capabilities,
		escapeDelay: 0,
		onInput: events => explorer?.input(events),
		onResize: (width, height) => explorer?.resize(width, height),
	});
	const plain: Host = {
		screen: terminal.screen,
		size: () => terminal,
		capabilities,
		end: ending => {
			endings.push(ending);
		},
		ask: terminal.ask,
	};
	explorer = runExplorer({
		catalogue: tiny,
		engines: createSearchEngines({make: makeEngineFor({isBuiltIn: () => false})}),
		drawing: mount,
		...options,
		host: change ? change(plain) : plain,
	});
	const running = explorer;
	return {
		explorer: running,
		replay,
		async type(bytes) {
			channel.push(bytes);
			await settled();
		},
		async resize(width, height) {
			replay.resize(width, height);
			terminal.resize({columns: width, rows: height});
			await settled();
		},
		text: () => replay.lines().join('\n'),
		endings,
		close() {
			running.close();
			terminal.end({type: 'quit'});
			void terminal.ended.then(() => channel.destroy());
		},
	};
}

/** A stream hands what it holds over in one turn of the event loop, and the frame is drawn in the next. */
export async function settled(): Promise<void> {
	for (let turn = 0; turn < 4; turn++) await new Promise(resolve => setImmediate(resolve));
}
