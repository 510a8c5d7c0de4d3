import {promptOf} from '../conversation/prompt.ts';
import type {Turn} from '../conversation/state.ts';
import {begin, update} from '../conversation/update.ts';
import {type Notes, presentKeys, presentNotes} from '../explorer/state.ts';
import {bookmarkStore} from '../host/bookmarks.ts';
import type {TopicKey} from '../topics/topic.ts';
import {type CommandContext, exitCodes, type Find} from './context.ts';
import {complain, openRequest} from './printing.ts';
import {speaker} from './speaker.ts';
import {typedLines} from './typed-lines.ts';

/**
 * The explorer as a conversation, for who hears it and for terminals that cannot draw: a line in, lines out, and no character of
 * control. The terminal stays as it is, so that its own line editing works and nothing has to be given back.
 */
export async function run(context: CommandContext): Promise<number> {
	const {args, stdin, stdout, env} = context;
	if (context.flags.data === '-') return complain(context, 'standard input holds the conversation or the dataset of --data -, not both.');
	const opened = await openRequest(context);
	if ('code' in opened) return opened.code;
	const {catalogue, sides, find} = opened.request;
	const {data} = opened.settled.flags;
	const store = bookmarkStore(env, typeof data === 'string' ? data : undefined);
	const {keys, notes = {}, problem} = store.load();
	const present = presentNotes(notes, catalogue);
	const keep = (bookmarks: readonly TopicKey[], noted: Notes) => store.save({keys: bookmarks, notes: noted});
	const say = speaker(opened.settled);
	// Without a terminal nothing echoes the end of the line that answers a prompt, and what reads lines waits for one.
	const prompt = (turn: Turn) => (stdin.isTTY ? promptOf(turn.state) : `${promptOf(turn.state).trimEnd()}\n`);
	// Whoever listened is gone: that ends a conversation, and is no fault.
	const isUnheard = new Promise<false>(done => stdout.on('error', () => done(false)));

	const start = begin({catalogue, sides, bookmarks: presentKeys(keys, catalogue), notes: present});
	const words = args.join(' ');
	let turn = words === '' ? start : await settled(update(start.state, {type: 'line', text: words}), find, keep);
	const greeting = [...(problem ? [problem] : []), ...(words === '' ? start.said : [start.said[0] ?? '', ...turn.said])];
	let isHeard = await Promise.race([say(greeting, prompt(turn)), isUnheard]);
	for await (const text of typedLines(stdin)) {
		if (!isHeard) return exitCodes.done;
		turn = await settled(update(turn.state, {type: 'line', text}), find, keep);
		const isOver = turn.effect?.type === 'quit';
		isHeard = await Promise.race([say(turn.said, isOver ? '' : prompt(turn)), isUnheard]);
		if (isOver) return exitCodes.done;
	}
	// The prompt that nobody answered ends its line, so that what follows stands on one of its own.
	if (stdin.isTTY) await Promise.race([say([''], ''), isUnheard]);
	return exitCodes.done;
}

type Keep = (bookmarks: readonly TopicKey[], notes: Notes) => string | undefined;

/** A turn with what came of its effects. */
async function settled(turn: Turn, find: Find, keep: Keep): Promise<Turn> {
	const {state, said, effect} = turn;
	if (effect === undefined || effect.type === 'quit') return turn;
	const after =
		effect.type === 'find'
			? update(state, {type: 'found', result: await find(effect.words, {})})
			: update(state, {type: 'kept', problem: keep(effect.bookmarks, effect.notes)});
	return {...after, said: [...said, ...after.said]};
}
