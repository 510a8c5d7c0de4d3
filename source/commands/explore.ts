import {letYoungGenerationGrow} from '../engine.ts';
import type {Effect} from '../explorer/effect.ts';
import type {ExplorerEvent} from '../explorer/event.ts';
import {type Beginning, begin, type ThemeName} from '../explorer/state.ts';
import {type BookmarkStore, bookmarkStore} from '../host/bookmarks.ts';
import {faultLine, logFault} from '../host/fault-log.ts';
import {createSearching, type Searching} from '../host/searching.ts';
import {createSession, type Session} from '../host/session.ts';
import {backgroundOf, type Capabilities, capabilitiesOf, linksOf, synchronisedOf} from '../terminal/capabilities.ts';
import {clipboardWrite} from '../terminal/clipboard.ts';
import type {InputEvent} from '../terminal/input/input.ts';
import {type Ending, type LocalTerminal, openLocalTerminal} from '../terminal/local.ts';
import {createCatalogue} from '../topics/catalogue.ts';
import {findTopic} from '../topics/find.ts';
import type {Catalogue, Topic} from '../topics/topic.ts';
import {mount} from '../ui/mount.tsx';
import {caretOf} from '../ui/screens/search.tsx';
import {type CommandContext, exitCodes} from './context.ts';
import {openDataset, roleProblem} from './open-dataset.ts';

/** ms that a lone Esc waits for the rest of a sequence: over SSH its parts may come in packets of their own. */
const escapeDelay = {local: 40, ssh: 110} as const;

/** Opens the explorer in this terminal, at the entry named if one is. Resolves to the exit code. */
export async function run(context: CommandContext): Promise<number> {
	const {stdin, stdout, env} = context;
	if (!stdin.isTTY || !stdout.isTTY || env.TERM === 'dumb') {
		context.stderr.write('rolex draws on a terminal, and this is none. To print instead: rolex show <entry>, rolex compare, rolex list.\n');
		return exitCodes.usage;
	}
	const opened = await openDataset(context);
	if (!opened.dataset) {
		context.stderr.write(opened.message);
		return opened.code;
	}
	const problem = roleProblem(context, opened.dataset);
	if (problem) {
		context.stderr.write(problem);
		return exitCodes.usage;
	}
	const ending = await explore(context, createCatalogue(opened.dataset));
	if (ending.type === 'fault') {
		context.stderr.write(faultLine(ending.error, logFault(ending.error, env, new Date())));
		return exitCodes.fault;
	}
	return ending.type === 'signal' ? 128 + ending.code : exitCodes.done;
}

async function explore(context: CommandContext, catalogue: Catalogue): Promise<Ending> {
	const {stdin, stdout, env, flags} = context;
	const hold = letYoungGenerationGrow();
	const capabilities = capabilitiesOf(env, {color: flags.color, ascii: flags.ascii === true});
	let take: (events: readonly ExplorerEvent[]) => void = () => {};
	const terminal = openLocalTerminal({
		stdin,
		stdout,
		capabilities,
		escapeDelay: env.SSH_CONNECTION || env.SSH_TTY ? escapeDelay.ssh : escapeDelay.local,
		onInput: events => take(events.flatMap(event => explorerEvents(event, terminal))),
		onResize: (columns, rows) => take([{type: 'resize', columns, rows}]),
	});
	let stop = () => {};
	try {
		const {session, close} = startSession(context, catalogue, terminal, {capabilities, hold});
		take = session.dispatch;
		stop = close;
	} catch (error) {
		terminal.end({type: 'fault', error});
	}
	const ending = await terminal.ended;
	stop();
	return ending;
}

/** What the terminal can do, and what is called when the first frame is out. */
type Starting = {readonly capabilities: Capabilities; readonly hold: () => void};

type Started = {readonly session: Session; readonly close: () => void};

/** Draws the first frame, and only then asks the terminal, warms the search up and watches the dataset. */
function startSession(context: CommandContext, catalogue: Catalogue, terminal: LocalTerminal, {capabilities, hold}: Starting): Started {
	const dataPath = typeof context.flags.data === 'string' ? context.flags.data : undefined;
	const bookmarks = bookmarkStore(context.env, dataPath);
	const state = begin(beginning(context, catalogue, terminal, capabilities, bookmarks));
	const screen = mount({
		state,
		onFrame: (frame, shown) => terminal.screen.show(frame, caretOf(shown)),
		onFault: error => terminal.end({type: 'fault', error}),
	});
	const searching = createSearching({
		catalogue: () => session.state.catalogue,
		isBuiltIn: dataPath === undefined,
		onLate: event => session.dispatch([event]),
	});
	const session: Session = createSession({
		state,
		draw: screen.draw,
		perform: effect => perform(effect, {terminal, session, searching, bookmarks, capabilities}),
	});
	// The first frame is drawn; from here on more code is loaded.
	hold();
	if (state.overlay?.type === 'search') session.dispatch(searching.find({type: 'search', query: state.overlay.query}));
	terminal.ask();
	// The first search would pay for cold code; it is paid for while nobody waits.
	const warmUp = setTimeout(searching.warmUp, 150);
	const watching = dataPath === undefined ? undefined : watch(dataPath, session);
	return {
		session,
		close() {
			clearTimeout(warmUp);
			void watching?.then(stop => stop());
			searching.close();
			screen.close();
		},
	};
}

type Host = {
	readonly terminal: LocalTerminal;
	readonly session: Session;
	readonly searching: Searching;
	readonly bookmarks: BookmarkStore;
	readonly capabilities: Capabilities;
};

/** Does what the explorer asks for; what is known at once comes back as events. */
function perform(effect: Effect, {terminal, session, searching, bookmarks, capabilities}: Host): readonly ExplorerEvent[] {
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
			return searching.find(effect);
		case 'copy-text':
			return [copy(effect.text, effect.text, terminal, capabilities)];
		case 'copy': {
			const {catalogue} = session.state;
			const topic = catalogue.byKey.get(effect.key);
			if (topic) void copyTopic(catalogue, topic, effect, text => session.dispatch([copy(text, topic.title, terminal, capabilities)]));
			return [];
		}
		case 'bookmark': {
			const problem = bookmarks.save(effect.bookmarks);
			return problem ? [{type: 'notice', notice: {text: problem, isProblem: true}}] : [];
		}
	}
}

async function copyTopic(
	catalogue: Catalogue,
	topic: Topic,
	{left, right}: {readonly left: string; readonly right: string},
	done: (text: string) => void,
): Promise<void> {
	const {topicMarkdown} = await import('../print/markdown.ts');
	done(topicMarkdown(catalogue, topic, {left, right}));
}

function copy(text: string, what: string, terminal: LocalTerminal, {multiplexer}: Capabilities): ExplorerEvent {
	const {sequence, left} = clipboardWrite(text, multiplexer);
	if (!terminal.screen.send(sequence))
		return {type: 'notice', notice: {text: 'Not copied: the terminal takes nothing now.', isProblem: true}};
	const cut = left > 0 ? ` The last ${left} characters did not fit.` : '';
	return {type: 'notice', notice: {text: `Copied ${what}, if the terminal allows it.${cut}`}};
}

async function watch(path: string, session: Session): Promise<() => void> {
	const {watchDataset} = await import('../host/watch-dataset.ts');
	return watchDataset({
		path,
		onDataset: dataset =>
			session.dispatch([
				{type: 'reloaded', catalogue: createCatalogue(dataset)},
				{type: 'notice', notice: {text: 'Reloaded.'}},
			]),
		onProblem: text => session.dispatch([{type: 'notice', notice: {text, isProblem: true}}]),
	});
}

function beginning(
	{args, flags}: CommandContext,
	catalogue: Catalogue,
	{columns, rows}: LocalTerminal,
	{colour}: Capabilities,
	bookmarks: BookmarkStore,
): Beginning {
	const words = args.join(' ');
	const topic = words ? findTopic(catalogue, words) : undefined;
	return {
		catalogue,
		columns,
		rows,
		theme: (flags.theme as ThemeName | undefined) ?? (colour === 'none' ? 'mono' : undefined),
		left: flags.left as string | undefined,
		right: flags.right as string | undefined,
		bookmarks: bookmarks.load(),
		key: topic?.key,
		query: topic ? undefined : words,
	};
}

/** Keys and pastes go to the explorer; what the terminal says of itself to the screen, and its background to the themes. */
function explorerEvents(event: InputEvent, {screen}: LocalTerminal): readonly ExplorerEvent[] {
	if (event.type === 'key') return [{type: 'key', key: event}];
	if (event.type === 'paste') return [event];
	const {reply} = event;
	const hasLinks = linksOf(reply);
	if (hasLinks !== undefined) screen.setLinks(hasLinks);
	const isSynchronised = synchronisedOf(reply);
	if (isSynchronised !== undefined) screen.setSynchronised(isSynchronised);
	const background = backgroundOf(reply);
	return background ? [{type: 'background', background}] : [];
}
