import type {Dataset} from '../dataset/schema.ts';

/** Two roles that are compared, by id. */
export type RolePair = {readonly left: string; readonly right: string};

/** A pair with another role on one side; the role of the other side makes the two change places. */
export function withRole({left, right}: RolePair, side: 'left' | 'right', role: string): RolePair {
	return side === 'left' ? {left: role, right: right === role ? left : right} : {left: left === role ? right : left, right: role};
}

/** The roles asked for; a side that is not asked for is the first role of the dataset that is free. */
export function pairOf({roles}: Pick<Dataset, 'roles'>, {left, right}: Partial<RolePair> = {}): RolePair {
	const free = (taken: string | undefined) => roles.find(({id}) => id !== taken)?.id ?? '';
	const chosen = left ?? free(right);
	return {left: chosen, right: right ?? free(chosen)};
}
