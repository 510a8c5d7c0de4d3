import {agreementCommand} from '../../dataset/decisions-file.ts';
import type {Own} from '../../decisions/decision.ts';
import {noticeTexts} from '../../messages/notices.ts';
import {only, saying} from '../commands.ts';
import type {Update} from '../effect.ts';
import type {State} from '../state.ts';
import {withSitting} from './events.ts';
import {recordOwn} from './own.ts';
import {idOf, type Sitting} from './sitting.ts';

/** Takes the symptom chosen into the plan of the file, or out of it, once the file is open. */
export function toggleNeed(state: State): Update {
	const {key} = state.place;
	if (!key.startsWith('need:')) return saying(state, noticeTexts.onlySymptoms);
	return state.sitting ? takeNeed(state, state.sitting, idOf(key)) : {state, effects: [{type: 'open-decisions', need: idOf(key)}]};
}

/** Takes a symptom into the plan, or out of it. */
function takeNeed(state: State, sitting: Sitting, id: string): Update {
	const isIn = isNoticed(state, id);
	const before: Own = {part: 'needs', id, value: isIn ? true : undefined};
	const taken = recordOwn(state, sitting, before, {...before, value: isIn ? undefined : true});
	const count = taken.state.catalogue.dataset.agreement.needs.length;
	const plan = count === 0 ? noticeTexts.planEmpty : noticeTexts.planHolds(count, agreementCommand(sitting.path));
	return {...taken, state: {...taken.state, notice: {text: `${isIn ? noticeTexts.unnoticed : noticeTexts.noticed} ${plan}`}}};
}

/** Whether a symptom is noticed here, as the file says it. */
export function isNoticed({catalogue}: State, id: string): boolean {
	return catalogue.dataset.agreement.needs.includes(id);
}

/** The file is open: the symptom that was chosen is taken. */
export function openedForNeed(state: State, sitting: Sitting, need: string): Update {
	const opened = withSitting(state, sitting);
	return opened.sitting && opened.catalogue.topic(`need:${need}`) ? takeNeed(opened, opened.sitting, need) : only(opened);
}
