import type {ExplorerEvent} from '../explorer/event.ts';
import {backgroundOf, knowsLinksBy, synchronisedOf} from '../terminal/capabilities.ts';
import type {InputEvent, Reply} from '../terminal/input/input.ts';
import type {Host} from './host.ts';

/** What the explorer is told of input: keys, pastes and the mouse. What the terminal says of itself goes to the screen, its background to the themes. */
export function explorerEvents(input: readonly InputEvent[], screen: Host['screen']): readonly ExplorerEvent[] {
	return input.flatMap((event): readonly ExplorerEvent[] => {
		if (event.type === 'key') return [{type: 'key', key: event}];
		return event.type === 'paste' || event.type === 'mouse' ? [event] : answered(event.reply, screen);
	});
}

function answered(reply: Reply, screen: Host['screen']): readonly ExplorerEvent[] {
	const hasLinks = knowsLinksBy(reply);
	if (hasLinks !== undefined) screen.setLinks(hasLinks);
	const isSynchronised = synchronisedOf(reply);
	if (isSynchronised !== undefined) screen.setSynchronised(isSynchronised);
	const background = backgroundOf(reply);
	return background ? [{type: 'background', background}] : [];
}
