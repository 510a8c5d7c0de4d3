/** One key press. `name` is what was typed, or the key's name: `a`, `G`, `/`, `up`, `pagedown`, `f1`. */
export type Key = {readonly type: 'key'; readonly name: string} & Modifiers;

export type Modifiers = {readonly ctrl: boolean; readonly alt: boolean; readonly shift: boolean};

const none: Modifiers = {ctrl: false, alt: false, shift: false};

export const key = (name: string, modifiers: Partial<Modifiers> = none): Key => ({type: 'key', name, ...none, ...modifiers});

/**
 * A key by its name, with those modifiers that tell it from another key. The oldest coding has one byte for Enter, Backspace and Esc
 * whatever is held down with them; a terminal that writes the modifiers out means the same key.
 */
export function namedKey(name: string, {ctrl, alt, shift}: Modifiers): Key {
	if (name === 'tab') return key(name, {alt, shift});
	const isOneByte = name === 'enter' || name === 'backspace' || name === 'escape' || [...name].length === 1;
	return key(name, isOneByte ? {alt} : {ctrl, alt, shift});
}
