import type {Tone} from '../text/line.ts';

/** How one tone looks. `colour` is `#rrggbb`; without it the terminal's own foreground. */
type Look = {
	readonly colour?: `#${string}`;
	readonly isBold?: boolean;
	readonly isDim?: boolean;
	readonly isUnderlined?: boolean;
};

export type Theme = Readonly<Record<Tone, Look>>;
