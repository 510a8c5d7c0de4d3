import {labelColumns, labelled, widestSentence} from '../../../compose/blocks.ts';
import {sittingTexts} from '../../../messages/sitting.ts';
import {type Line, line} from '../../../text/line.ts';
import {wrap} from '../../../text/wrap.ts';
import type {TopicKey} from '../../../topics/topic.ts';
import type {CommandOn} from '../../keymap.ts';
import {saidKey} from '../../said-keys.ts';
import {draftText} from '../../sitting/drafts.ts';
import type {Sitting} from '../../sitting/sitting.ts';
import type {Jotted, State} from '../../state.ts';

/** The key that goes on with a line. */
const goesOn: Readonly<Record<Jotted['what'], CommandOn<'sitting'>>> = {
	note: 'jot',
	party: 'decide-party',
	task: 'add-work',
	group: 'add-work',
	whom: 'name-here',
	name: 'name-here',
	short: 'name-here',
};

/** What was half typed before, and the key that goes on with it: about a piece of work there, what is about none everywhere. */
export function draftLines(state: State, {drafts}: Sitting, at: TopicKey | undefined, columns: number): readonly Line[] {
	const here = drafts.filter(draft => !('work' in draft) || draft.work === at);
	const lines = here.flatMap((draft): readonly Line[] => {
		const said = sittingTexts.halfTyped(draftText(draft), saidKey(state, 'sitting', goesOn[draft.what]));
		return wrap(said, Math.min(columns - labelColumns, widestSentence)).map(row => line(row, 'accent'));
	});
	return labelled({label: sittingTexts.label.typed, lines});
}
