import type {Messages} from '../messages.ts';
import {plural} from '../numbers.ts';

export const hostTexts: Messages['hostTexts'] = {
	noHome: 'Es gibt kein Home-Verzeichnis, in dem Lesezeichen bleiben könnten.',
	bookmarksUnreadable: (file, reason) => `Lesezeichen fehlen: ${file} ist nicht lesbar (${reason}).`,
	bookmarksDamaged: file => `Lesezeichen fehlen: ${file} ist beschädigt. Das nächste legt sie beiseite.`,
	bookmarkedUnread: (file, reason) => `Lesezeichen nur bis zum Beenden: ${file} ist nicht lesbar (${reason}).`,
	bookmarkedAside: (file, aside) => `Lesezeichen gesetzt. Was in ${file} stand, ist beschädigt: es liegt jetzt in ${aside}.`,
	bookmarkedUnwritten: file => `Lesezeichen nur bis zum Beenden: ${file} ist nicht schreibbar.`,
	noShell: 'Hier gibt es keine Shell, in die man kurz zurückkönnte.',
	noDecisions: 'Hier gibt es keine Datei zum Festlegen. Eine beginnen: rolex decide',
	decidedElsewhere: 'Hier wird nichts festgelegt: Dazu rolex decide auf eigenem Rechner.',
	nothingKept: 'Lesezeichen nur bis zum Beenden: hier wird nichts behalten.',
	notCopied: 'Nicht kopiert: das Terminal nimmt gerade nichts an.',
	copied: (what, left) => `Kopiert, wenn das Terminal es erlaubt: ${what}.${left > 0 ? ` Die letzten ${left} Zeichen passten nicht.` : ''}`,
	reloaded: 'Neu geladen.',
	placeGone: 'Wo es zuletzt war, gibt es in diesen Daten nicht mehr.',
	nothingToContinue: 'Es gibt noch nichts fortzusetzen.',
	newHere: (move, open, search, help) => `Neu hier: ${move} wählen, ${open} liest, ${search} sucht, ${help} zeigt alle Tasten.`,
	unreadable: (file, reason) => `${file} ist nicht lesbar (${reason}).`,
	aside: (file, aside) => `Was in ${file} stand, ist beschädigt: es liegt jetzt in ${aside}.`,
	linesLost: (count, file) =>
		plural(count, {
			one: `Eine Zeile in ${file} ist beschädigt und wird übergangen.`,
			other: `${count} Zeilen in ${file} sind beschädigt und werden übergangen.`,
		}),
	runForgotten: folder => `Von diesem Lauf bleibt nichts: ${folder} ist nicht schreibbar.`,
	nothingRemembered: (file, reason) => `Nichts ist in Erinnerung: ${file} ist nicht lesbar (${reason}).`,
	rememberedDamaged: file => `Was in Erinnerung war, ist beschädigt: ${file} wird beiseitegelegt.`,
	namesAlone: 'Zu wenig Speicher für den Suchindex: nur Namen werden durchsucht.',
	watchEnded: 'Änderungen dieser Daten werden nicht mehr gesehen: rolex neu starten.',
	notReloaded: (place, _problem, more, path) => `Nicht neu geladen: ${place}${more > 0 ? `, +${more}` : ''}: rolex validate ${path}`,
	notReadAnew: 'Nicht neu geladen: die Daten sind nicht lesbar.',
	unwatched: 'Änderungen dieser Daten werden nicht gesehen: rolex neu starten.',
	ignored: (place, _problem, more) => `Nicht beachtet: ${place}${more > 0 ? ` (und ${more} mehr)` : ''}. Näheres: rolex config`,
	withoutWorker: 'Der Thread der Suche ist ausgefallen: sie ist vielleicht langsamer.',
};
