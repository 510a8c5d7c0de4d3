import {once} from '../../text/once.ts';

/** German words that say how a question is put and not what it is about, folded as all words are. Made when a German dataset is searched. */
export const germanStopWords = once(
	(): ReadonlySet<string> =>
		new Set(
			`ab aber alle allem allen aller alles als also am an auch auf aus bei beim bin bis bist da damit dann das dass dein dem den denn der des
	die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines er es etwas euch fur gegen gibt hab
	habe haben hast hat hatte hatten ich ihm ihn ihnen ihr ihre im in ins ist ja jede jedem jeden jeder jedes jemand kann kein keine keinem
	keinen keiner man mal mehr mein meine mich mir mit muss mussen nach nicht noch nur ob oder ohne schon sehr sein seine seit sich sie
	sind so soll sollen sollte sonst uber um und uns unser unsere unter viel viele vom von vor wann war waren warum was weil welche welchem
	welchen welcher welches wem wen wenn wer werden wessen wie wieso wird wir wo wofur woher wohin worin wozu wurde zu zum zur zwischen`
				.split(/\s+/)
				.filter(Boolean),
		),
);

/** Those of them that begin a question: what follows is still to be typed. */
export const germanOpeningWords = once(
	(): ReadonlySet<string> =>
		new Set(
			`bin gibt hab habe haben hat ist kann muss mussen soll sollen sollte sind wann war warum was welche welchem welchen welcher welches
	wem wen wer wessen wie wieso wird wo wofur woher wohin worin wozu`.split(/\s+/),
		),
);
