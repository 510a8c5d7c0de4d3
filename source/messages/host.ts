import {plural} from './numbers.ts';
import {area} from './spoken.ts';

/** What the bottom line says of files, the clipboard, and what is kept between runs. */
export const hostTexts = area('hostTexts', {
	noHome: 'There is no home folder to keep bookmarks in.',
	bookmarksUnreadable: (file: string, reason: string) => `Bookmarks are not shown: ${file} cannot be read (${reason}).`,
	bookmarksDamaged: (file: string) => `Bookmarks are not shown: ${file} is damaged. The next one sets it aside.`,
	bookmarkedUnread: (file: string, reason: string) => `Bookmarked until you quit: ${file} cannot be read (${reason}).`,
	bookmarkedAside: (file: string, aside: string) => `Bookmarked. What was in ${file} is damaged: it was set aside as ${aside}.`,
	bookmarkedUnwritten: (file: string) => `Bookmarked until you quit: ${file} cannot be written.`,
	noShell: 'There is no shell here to go back to for a while.',
	noDecisions: 'There is no file of your own here to decide in. Begin one: rolex decide',
	/** Where nothing is kept, as over SSH. */
	decidedElsewhere: 'Nothing is decided here: rolex decide does so on your own machine.',
	nothingKept: 'Bookmarked until you quit: nothing is kept here.',
	notCopied: 'Not copied: the terminal takes nothing now.',
	copied: (what: string, left: number) =>
		`Copied ${what}, if the terminal allows it.${left > 0 ? ` The last ${left} characters did not fit.` : ''}`,
	reloaded: 'Reloaded.',
	placeGone: 'Where you were is no longer in this dataset.',
	nothingToContinue: 'There is nothing to continue yet.',
	newHere: (move: string, open: string, search: string, help: string) =>
		`New here: ${move} choose, ${open} reads, ${search} searches, ${help} shows all keys.`,
	unreadable: (file: string, reason: string) => `${file} cannot be read (${reason}).`,
	aside: (file: string, aside: string) => `What was in ${file} is damaged: it was set aside as ${aside}.`,
	linesLost: (count: number, file: string) =>
		plural(count, {
			one: `One of the lines in ${file} is damaged, and passed over.`,
			other: `${count} of the lines in ${file} are damaged, and passed over.`,
		}),
	runForgotten: (folder: string) => `Nothing is remembered of this run: ${folder} cannot be written.`,
	nothingRemembered: (file: string, reason: string) => `Nothing is remembered: ${file} cannot be read (${reason}).`,
	rememberedDamaged: (file: string) => `What was remembered is damaged: ${file} is set aside.`,
	namesAlone: 'Too little memory for the search index: names alone are searched.',
	watchEnded: 'Changes of this dataset are no longer seen: start rolex again.',
	/** `place` is where the first problem stands, and its code; `problem` tells it in English, as \`rolex validate PATH\` tells all of them. */
	notReloaded: (place: string, problem: string, more: number, _path: string) =>
		`Not reloaded: ${place} ${problem}${more > 0 ? ` (and ${more} more)` : ''}`,
	notReadAnew: 'Not reloaded: the dataset cannot be read.',
	unwatched: 'Changes of this dataset are not seen: start rolex again to see them.',
	/** \`problem\` tells what of the config, or of a variable, is ignored, in English, as \`rolex config\` does. */
	ignored: (place: string, problem: string, more: number) =>
		`Ignored: ${place} ${problem}${more > 0 ? ` (and ${more} more)` : ''}. rolex config tells all.`,
	withoutWorker: 'The search’s own thread has failed: it goes on, and may be slower.',
});
