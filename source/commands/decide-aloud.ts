import {decidedAloud, understoodAloud} from '../conversation/deciding.ts';
import {toldAloud} from '../conversation/deciding-told.ts';
import {begin} from '../explorer/begin.ts';
import type {Effect} from '../explorer/effect.ts';
import type {ExplorerEvent} from '../explorer/event.ts';
import {createKeeping} from '../host/keeping.ts';
import {createSession} from '../host/session.ts';
import {conversationTexts} from '../messages/conversation.ts';
import {type CommandContext, exitCodes} from './context.ts';
import {openSitting, tellUnkept} from './open-sitting.ts';
import {speaker} from './speaker.ts';
import {typedLines} from './typed-lines.ts';

/** What the screen would be, were there one: nothing that is told depends on it. */
const size = {columns: 80, rows: 24} as const;

/** `rolex decide` as a conversation: the same sitting line by line, for who hears it and for terminals that cannot draw. */
export async function run(context: CommandContext): Promise<number> {
	const {stdin, stdout, stderr} = context;
	const begun = await openSitting(context);
	if (typeof begun === 'number') return begun;
	const {open, path, context: settled} = begun;
	const {left, right} = settled.flags;
	const role = (flag: unknown) => (typeof flag === 'string' ? flag : undefined);
	let isOver = false;
	const {keep} = createKeeping({decisions: open});
	const perform = (effect: Effect): readonly ExplorerEvent[] => {
		if (effect.type === 'quit') isOver = true;
		if (effect.type === 'leave') return [{type: 'leaving'}];
		return effect.type === 'keep' || effect.type === 'keep-own' ? keep(effect) : [];
	};
	const session = createSession({
		state: begin({catalogue: open.sitting.catalogue, ...size, left: role(left), right: role(right), sitting: open.sitting}),
		draw: () => undefined,
		perform,
	});
	const say = speaker(settled);
	// Whoever listened is gone: that ends a conversation, and is no fault.
	const isUnheard = new Promise<false>(done => stdout.on('error', () => done(false)));
	const tell = (lines: readonly string[], prompt: string) =>
		Promise.race([say(lines, stdin.isTTY || prompt === '' ? prompt : `${prompt.trimEnd()}\n`), isUnheard]);
	const {greeting, prompt} = decidedAloud(session.state, path);
	let isHeard = await tell([...(begun.told ? [begun.told] : []), ...greeting], prompt);
	for await (const line of typedLines(stdin)) {
		if (!isHeard) break;
		const before = session.state;
		const {events, said = []} = understoodAloud(before, line);
		session.dispatch(events);
		if (isOver) break;
		const {lines, prompt: next} = toldAloud(before, session.state, said);
		isHeard = await tell(lines, next);
	}
	if (isHeard) await tell([isOver ? conversationTexts.goodbye : ''], '');
	tellUnkept(stderr, path, open);
	return exitCodes.done;
}
