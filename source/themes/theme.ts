import type {Tone} from '../text/line.ts';

/** The sixteen colours that a terminal has by name, in the order of their numbers. What they look like, its owner has chosen. */
export const namedColours = [
	'black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white',
	'bright-black', 'bright-red', 'bright-green', 'bright-yellow', 'bright-blue', 'bright-magenta', 'bright-cyan', 'bright-white',
] as const; // biome-ignore format: a table reads better in rows

export type NamedColour = (typeof namedColours)[number];
export type Hex = `#${string}`;

/** How one tone looks. Without a colour it has the terminal's own foreground. */
type Look<Colour> = {
	readonly colour?: Colour;
	readonly isBold?: boolean;
	readonly isDim?: boolean;
	readonly isUnderlined?: boolean;
};

/** A look for every tone. */
export type Theme<Colour extends Hex | NamedColour = Hex | NamedColour> = Readonly<Record<Tone, Look<Colour>>>;
