import type {Messages} from '../messages.ts';

export const commandTexts: Messages['commandTexts'] = {
	explore: {summary: 'den Explorer öffnen, bei einem Eintrag, wenn einer genannt ist (Id oder Wörter)', details: []},
	show: {
		summary: 'ein Eintrag, die beiden Rollen nebeneinander',
		details: ['Ein Eintrag heißt nach Id, Namen oder anderem Namen; wo zwei gleich heißen, nach Art und Id (concept:on-call).'],
	},
	compare: {summary: 'die Vergleichstabelle: alle Dimensionen, oder die genannten', details: []},
	list: {
		summary: 'was es gibt: dimensions, concepts, ownership…',
		details: ['Die Kategorien, Gruppen und Zuständigen eines Datensatzes: rolex help kinds'],
	},
	search: {summary: 'was die Wörter meinen, das Beste zuerst', details: []},
	export: {summary: 'der ganze Datensatz als Seite, Dokument, Tabelle oder Daten', details: []},
	agreement: {
		summary: 'was aus Festlegungen eines Teams folgt; bei mehreren Dateien, was sie verschieden sehen',
		details: [
			'Die Datei ist ownership.rolex.yaml in diesem Ordner, wenn keine genannt ist; `rolex decide` schreibt sie.',
			'Mit --against sagt es, was sich geändert hat; mit --check endet es mit 1, solange etwas offen ist oder sich widerspricht.',
		],
	},
	validate: {
		summary: 'jedes Problem eines Datensatzes, mit Datei, Zeile und Abhilfe (englisch)',
		details: ['Wie ein Datensatz geschrieben wird: rolex help format'],
	},
	init: {summary: 'ein eigener Datensatz für den Anfang', details: []},
	decide: {
		summary: 'gemeinsam festlegen, wem welche Arbeit gehört, in einer eigenen Datei',
		details: [
			'Die Datei ist ownership.rolex.yaml hier, wenn keine genannt ist. Die erste Antwort legt sie an; jede wird sofort geschrieben.',
			'Auch eigene Arbeit (a) und eigene Namen für Rollen und Teams (N) kommen in die Datei: rolex help format',
			'Mit --blind antwortet jede Seite allein, in einer eigenen Datei: ownership.ada.rolex.yaml.',
		],
	},
	serve: {summary: 'der Explorer für alle, die ssh haben', details: []},
	config: {
		summary: 'die geltenden Einstellungen, woher jede kommt, und was daran falsch ist',
		details: ['Was sich einstellen lässt, und jede Taste, die sich neu belegen lässt: docs/config.md'],
	},
	info: {summary: 'Versionen, Pfade und was dieses Terminal kann, für eine Fehlermeldung', details: []},
	completion: {summary: 'das Skript zum Vervollständigen in bash, zsh oder fish', details: []},
	help: {summary: 'diese Hilfe, die zu einem Befehl, zu den Arten oder zum Format', details: []},
};

export const flagTexts: Messages['flagTexts'] = {
	data: 'ein eigener Datensatz: eine Datei, ein Ordner, oder - für die Standardeingabe',
	left: 'die Rolle links',
	right: 'die Rolle rechts',
	json: 'JSON, für Programme',
	explain: 'was der Code eines Problems heißt, mit Beispiel und Abhilfe (englisch)',
	category: 'nur Begriffe dieser Kategorie',
	group: 'nur Dimensionen dieser Gruppe',
	owner: 'nur Arbeit, für die diese Rolle oder Partei zuständig ist',
	lead: 'nur Begriffe und Werkzeuge, bei denen diese Rolle oder Partei führt',
	result: 'was aus den Antworten zu „Welche bin ich?“ wurde, wie der Explorer sie behält',
	limit: 'höchstens so viele Treffer; sonst 10',
	batch: 'eine Suche je Zeile der Standardeingabe, eine Antwort je Zeile in JSON',
	against: 'was sich seit einer anderen solchen Datei, oder einer Revision von git, geändert hat',
	check: 'Exit-Code 1, wenn nicht alles festgelegt, gültig und ohne Widerspruch ist',
	needs: 'was bemerkt wird (Ids von Bedarfen), für einen Plan der ersten 90 Tage',
	output: 'in eine Datei schreiben, ganz oder gar nicht',
	force: 'die Datei ersetzen, wenn es sie gibt',
	width: 'Spalten des Textes; sonst die des Terminals, oder 80',
	ascii: 'nichts als ASCII: Ränder, Zeichen und Buchstaben',
	mouse: 'Klicks und Mausrad annehmen',
	speed: 'der Leitung, nach der Esc auf den Rest einer Taste wartet: auto, fast oder slow',
	'screen-reader': 'ein Gespräch Zeile für Zeile, für Screenreader und Terminals, die nicht zeichnen können',
	continue: 'öffnen, wo rolex verlassen wurde',
	listen: 'wo Verbindungen angenommen werden; sonst 127.0.0.1:2222',
	public: 'alle einlassen, die sich verbinden',
	'authorized-keys': 'einlassen, wer einen Schlüssel dieser Datei hat; bei Änderungen neu gelesen',
	'host-key': 'der ed25519-Schlüssel des Servers; sonst im Zustandsordner angelegt',
	metrics: 'wo /metrics, /healthz, /readyz zu finden sind; sonst 127.0.0.1:9222, oder off',
	workers: 'Prozesse, die bedienen; sonst 1',
	limits: 'andere Grenzen als in docs/serving.md, etwa idle=60,connections=500',
	'proxy-from': 'Proxys (Adressen oder Netze), die sagen, für wen sie sprechen, mit PROXY protocol v2',
	'hash-addresses': 'keine Adressen im Log, sondern Hashes davon',
	'log-queries': 'die Wörter von Befehlen im Log',
	'log-level': 'info, warn, error oder silent; sonst info',
	by: 'wer festlegt; steht bei jeder Festlegung',
	date: 'der Tag, der bei jeder Festlegung steht: 2026-03-31, oder today',
	blind: 'allein antworten: nichts Übliches, und nichts von anderen, wird gezeigt',
	language: names => `der Oberfläche: ${names}; sonst die der Locale`,
	help: 'diese Hilfe, oder die zu einem Befehl',
	version: 'die Version',
};

export const completionTexts: Messages['completionTexts'] = {
	bash: 'jetzt: source <(rolex completion bash); auf Dauer: diese Zeile in ~/.bashrc',
	zsh: 'jetzt: source <(rolex completion zsh); auf Dauer: diese Zeile in ~/.zshrc, unter compinit',
	fish: 'jetzt: rolex completion fish | source; auf Dauer: rolex completion fish > ~/.config/fish/completions/rolex.fish',
};

export const usageTexts: Messages['usageTexts'] = {
	about: 'rolex, der Rollen-Explorer: wie sich zwei technische Rollen unterscheiden.',
	flags: 'Flags',
	examples: 'Beispiele',
	kinds: kinds => `Arten: ${kinds.join(', ')}.`,
	environment: 'NO_COLOR, FORCE_COLOR und ROLEX_SCREEN_READER gelten. Im Explorer zeigt ? die Tasten. Fehler sind englisch.',
	exitCodes: codes => `Exit-Codes: ${codes}.`,
	exits: {
		done: 'erledigt',
		failed: 'nichts gefunden, Daten mit Problemen, oder nicht schreibbare Ausgabe',
		usage: 'falscher Aufruf',
		fault: 'ein Fehler von rolex',
		signal: 'durch Signal n beendet',
	},
};
