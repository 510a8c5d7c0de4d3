import type {Dataset} from '../../source/dataset/schema.ts';
import {englishTexts, speak, type Texts} from '../../source/messages/spoken.ts';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const marked = [...'àƀçðéƒĝĥîĵķļɱñôþɋŕšŧûṽŵẋýžÀƁÇÐÉƑĜĤÎĴĶĻṀÑÔÞɊŔŠŦÛṼŴẊÝŽ'];
const greek = [...'αβψδεφγηιξκλμνοπθρστυωςχφζΑΒΨΔΕΦΓΗΙΞΚΛΜΝΟΠΘΡΣΤΥΩΣΧΦΖ'];

const respelt = (text: string, letters: readonly string[]): string =>
	text.replace(/[a-z]/gi, letter => letters[plain.indexOf(letter)] ?? letter);

/** A text of the interface with every letter marked, as wide as it was: it survives clipping and wrapping, and what is not in the catalogue stands out. */
function pseudoText(text: string): string {
	return respelt(text, marked);
}

/** What stands for a text given to a message while that is marked, so that the text itself stays as it is. */
const held = (index: number): string => `\uE000${String.fromCodePoint(0xe100 + index)}\uE001`;

function pseudo(value: unknown): unknown {
	if (typeof value === 'string') return pseudoText(value);
	if (typeof value === 'function')
		return (...given: readonly unknown[]) => {
			const texts: string[] = [];
			const hold = (each: unknown): unknown => {
				if (typeof each === 'string') return held(texts.push(each) - 1);
				return Array.isArray(each) ? each.map(hold) : each;
			};
			const release = (said: unknown): unknown => {
				if (Array.isArray(said)) return said.map(release);
				if (typeof said !== 'string') return said;
				return pseudoText(said).replace(/\uE000(.)\uE001/gu, (_, at: string) => texts[(at.codePointAt(0) ?? 0) - 0xe100] ?? '');
			};
			return release(value(...given.map(hold)));
		};
	if (Array.isArray(value)) return value.map(pseudo);
	if (typeof value === 'object' && value !== null)
		return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, pseudo(each)]));
	return value;
}

/** Speaks a language made of the English one, in which every letter that comes from the catalogue is marked. */
export function speakPseudo(): void {
	speak('en', pseudo(englishTexts()) as Readonly<Record<string, Texts>>);
}

/** Fields of a dataset that name something instead of saying it. */
const naming = /^(?:id|.*ids?)$/;

/** A dataset with all that it says in other letters, small ones and capitals, of which there are as many as Latin ones. */
export function spelt(dataset: Dataset, letters: readonly string[]): Dataset {
	return speltIn(dataset, letters) as Dataset;
}

/** A dataset in Greek letters: no Latin letter on a screen comes from it but those of ids, and of what addresses begin with. */
export const inGreek = (dataset: Dataset): Dataset => spelt(dataset, greek);

function speltIn(value: unknown, letters: readonly string[], field = ''): unknown {
	if (field === 'url') return 'https://1.2';
	if (typeof value === 'string') return naming.test(field) || /^[a-z][a-z0-9-]*$/.test(value) ? value : respelt(value, letters);
	if (Array.isArray(value)) return value.map(each => speltIn(each, letters, field));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, speltIn(each, letters, name)]));
}
