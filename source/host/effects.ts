import type {Effect} from '../explorer/effect.ts';
import type {ExplorerEvent} from '../explorer/event.ts';
import type {State} from '../explorer/state.ts';
import {hostTexts} from '../messages/host.ts';
import {clipboardWrite} from '../terminal/clipboard.ts';
import {headingOf} from '../topics/topic.ts';
import type {Host} from './host.ts';
import type {Keeping} from './keeping.ts';
import type {Searching} from './searching.ts';

export type EffectsOptions = {
	readonly host: Host;
	readonly searching: Searching;
	/** Takes in what is known only later. */
	readonly onLate: (events: readonly ExplorerEvent[]) => void;
	/** Told of an exception of what is done later. */
	readonly onFault: (error: unknown) => void;
	readonly keeping: Keeping;
};

/** Makes what does the explorer's effects on a host; what is known at once comes back as events. */
export function createEffects({
	host,
	searching,
	onLate,
	onFault,
	keeping,
}: EffectsOptions): (effect: Effect, state: State) => readonly ExplorerEvent[] {
	return (effect, {catalogue}) => {
		switch (effect.type) {
			case 'quit':
				host.end({type: 'quit'});
				return [];
			case 'leave':
				return [{type: 'leaving'}];
			case 'suspend':
				if (!host.suspend) return [problem(hostTexts.noShell)];
				// Whoever is stopped is told of nothing that ends it.
				host.drafts?.flush();
				host.suspend();
				return [];
			case 'redraw':
				host.screen.redraw();
				return [];
			case 'search':
				return searching.find(effect);
			case 'copy-text':
				return [copied(host, effect.text, effect.title ?? effect.text)];
			case 'copy': {
				const topic = catalogue.byKey.get(effect.key);
				if (!topic) return [];
				// What writes Markdown is loaded when first asked for.
				import('../print/markdown.ts')
					.then(({topicMarkdown}) => onLate([copied(host, topicMarkdown(catalogue, topic, effect), headingOf(topic))]))
					.catch(onFault);
				return [];
			}
			case 'open-decisions':
				if (!host.decisions?.open) return [problem(host.bookmarks ? hostTexts.noDecisions : hostTexts.decidedElsewhere)];
				host.decisions
					.open()
					.then(opened =>
						onLate([
							'problem' in opened
								? problem(opened.problem)
								: {type: 'sat-down', sitting: opened.sitting, work: effect.work, need: effect.need},
						]),
					)
					.catch(onFault);
				return [];
			case 'keep':
			case 'keep-own':
				return keeping.keep(effect);
			case 'history': {
				const {entries = [], problem: told} = host.memory?.history() ?? {};
				return [{type: 'been', entries}, ...(told ? [problem(told)] : [])];
			}
			case 'bookmark': {
				const told = host.bookmarks ? host.bookmarks.save({keys: effect.bookmarks, notes: effect.notes}) : hostTexts.nothingKept;
				return told ? [problem(told)] : [];
			}
		}
	};
}

/** Puts text on the clipboard of the terminal's user, and says so. */
function copied({screen, capabilities}: Host, text: string, what: string): ExplorerEvent {
	const {sequence, left} = clipboardWrite(text, capabilities.multiplexer);
	if (!screen.send(sequence)) return problem(hostTexts.notCopied);
	return {type: 'notice', notice: {text: hostTexts.copied(what, left)}};
}

function problem(text: string): ExplorerEvent {
	return {type: 'notice', notice: {text, isProblem: true}};
}
