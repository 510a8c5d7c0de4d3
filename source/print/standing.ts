import {type Sides, standing} from '../compose/compose.ts';
import {printedTexts} from '../messages/printed.ts';
import {type Catalogue, comparisonOf, type Topic} from '../topics/topic.ts';

/** How two roles stand on a topic, in words: `SRE leads`, `alike: medium`; nothing where the data does not say. */
export function standingText(catalogue: Catalogue, topic: Topic, sides: Sides): string {
	const likeness = comparisonOf(topic, sides.left, sides.right)?.likeness;
	if (likeness) return printedTexts.alike(printedTexts.likeness[likeness]);
	return standing(catalogue, topic, sides)
		.map(({text}) => text)
		.join('');
}
