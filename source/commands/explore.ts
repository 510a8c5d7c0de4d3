import {loadBuiltIn} from '../dataset/built-in.ts';
import type {Dataset} from '../dataset/schema.ts';
import type {Effect} from '../explorer/effect.ts';
import type {ExplorerEvent} from '../explorer/event.ts';
import {createSession} from '../explorer/session.ts';
import {type Beginning, begin, type ThemeName} from '../explorer/state.ts';
import {createSearch, type Search} from '../search/search.ts';
import {backgroundOf, capabilitiesOf} from '../terminal/capabilities.ts';
import type {InputEvent} from '../terminal/input.ts';
import {type Ending, type LocalTerminal, openLocalTerminal} from '../terminal/local.ts';
import {faultLine, logFault} from '../terminal/restore.ts';
import {createCatalogue} from '../topics/catalogue.ts';
import {findTopic} from '../topics/find.ts';
import type {Catalogue} from '../topics/topic.ts';
import {mount} from '../ui/mount.tsx';
import {caretOf} from '../ui/screens/search.tsx';
import {type CommandContext, exitCodes} from './context.ts';

/** ms that a lone Esc waits for the rest of a sequence: over SSH its parts may come in packets of their own. */
const escapeDelay = {local: 40, ssh: 110} as const;

/** Opens the explorer in this terminal, at the entry named if one is. Resolves to the exit code. */
export async function run(context: CommandContext): Promise<number> {
	const {stdin, stdout, stderr, env} = context;
	if (!stdin.isTTY || !stdout.isTTY || env.TERM === 'dumb') {
		stderr.write('rolex draws on a terminal, and this is none. To print instead: rolex show <entry>, rolex compare, rolex list.\n');
		return exitCodes.usage;
	}
	const catalogue = createCatalogue(await datasetOf(context));
	const ending = await explore(context, catalogue);
	if (ending.type === 'fault') {
		stderr.write(faultLine(ending.error, logFault(ending.error, env, new Date())));
		return exitCodes.fault;
	}
	return ending.type === 'signal' ? 128 + ending.code : exitCodes.done;
}

async function datasetOf(_context: CommandContext): Promise<Dataset> {
	return loadBuiltIn();
}

async function explore(context: CommandContext, catalogue: Catalogue): Promise<Ending> {
	const {stdin, stdout, env, flags} = context;
	const capabilities = capabilitiesOf(env, {color: flags.color, ascii: flags.ascii === true});
	let search: Search | undefined;
	const searchNow = () => {
		search ??= createSearch(catalogue.topics);
		return search;
	};
	const terminal: LocalTerminal = openLocalTerminal({
		stdin,
		stdout,
		capabilities,
		escapeDelay: env.SSH_CONNECTION || env.SSH_TTY ? escapeDelay.ssh : escapeDelay.local,
		onInput: events => session.dispatch(events.flatMap(explorerEvents)),
		onResize: (columns, rows) => session.dispatch([{type: 'resize', columns, rows}]),
	});
	const state = begin(beginning(context, catalogue, terminal, capabilities.colour === 'none'));
	const screen = mount({
		state,
		onFrame: (frame, shown) => terminal.screen.show(frame, caretOf(shown)),
		onFault: error => terminal.end({type: 'fault', error}),
	});
	const session = createSession({
		state,
		draw: screen.draw,
		perform: (effect: Effect): readonly ExplorerEvent[] => {
			switch (effect.type) {
				case 'quit':
					terminal.end({type: 'quit'});
					return [];
				case 'suspend':
					terminal.suspend();
					return [];
				case 'redraw':
					terminal.screen.redraw();
					return [];
				case 'search':
					return [{type: 'searched', result: searchNow().find(effect.query, {kinds: effect.kinds})}];
				default:
					return [];
			}
		},
	});
	if (state.overlay?.type === 'search') session.dispatch([{type: 'searched', result: searchNow().find(state.overlay.query)}]);
	terminal.ask();
	// The first search would pay for cold code; it is paid for while nobody waits.
	const warmUp = setTimeout(() => searchNow().find('warm up'), 150);
	const ending = await terminal.ended;
	clearTimeout(warmUp);
	screen.close();
	return ending;
}

function beginning({args, flags}: CommandContext, catalogue: Catalogue, {columns, rows}: LocalTerminal, isMono: boolean): Beginning {
	const words = args.join(' ');
	const topic = words ? findTopic(catalogue, words) : undefined;
	return {
		catalogue,
		columns,
		rows,
		theme: isMono ? 'mono' : (flags.theme as ThemeName | undefined),
		left: flags.left as string | undefined,
		right: flags.right as string | undefined,
		key: topic?.key,
		query: topic ? undefined : words,
	};
}

function explorerEvents(event: InputEvent): readonly ExplorerEvent[] {
	if (event.type === 'key') return [{type: 'key', key: event}];
	if (event.type === 'paste') return [event];
	const background = backgroundOf(event.reply);
	return background ? [{type: 'background', background}] : [];
}
