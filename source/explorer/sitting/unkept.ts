import type {Own} from '../../decisions/decision.ts';
import type {KeepEffect} from '../effect.ts';
import type {Sitting} from './sitting.ts';

/** Something of one's own, told apart from all else that a file is asked to keep: from work by its id, which has no slash. */
export const ownKey = ({part, id}: Own): string => `${part}/${id}`;

/** What a file is asked to keep, told apart: the last for a piece of work, or for something of one's own, is what counts. */
const keptKey = (effect: KeepEffect): string => (effect.type === 'keep' ? effect.work : ownKey(effect.own));

/** Asks the file again to keep all that it has not kept. */
export function keepings({unkept}: Pick<Sitting, 'unkept'>): readonly KeepEffect[] {
	return [...unkept.values()];
}

/** What is not kept yet, with more of it. */
export function withUnkept({unkept}: Pick<Sitting, 'unkept'>, effect: KeepEffect): Sitting['unkept'] {
	return new Map([...unkept, [keptKey(effect), effect]]);
}

/** What is not kept yet, without what was kept. */
export function withoutKept({unkept}: Pick<Sitting, 'unkept'>, key: string): Sitting['unkept'] {
	return new Map([...unkept].filter(([each]) => each !== key));
}
