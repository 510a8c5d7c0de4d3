import type {Assessment, Dataset} from '../dataset/schema.ts';
import {topicTexts} from '../messages/topics.ts';
import {ownParts} from './parts.ts';
import {newTopic, partyNames, type Topic, topicKey} from './topic.ts';

/** Projects the assessment: what leans to each role, on that role's side. The questions themselves are asked by the explorer. */
export function assessmentTopic({statements, scale, caveat}: Assessment, dataset: Dataset): Topic {
	const roles = [...new Set(statements.map(({leans}) => leans))];
	const names = roles.map(role => partyNames(dataset, role).short);
	const dimensions = [...new Set(statements.flatMap(({dimension}) => dimension ?? []))];
	return newTopic('assessment', 'assessment', {
		title: topicTexts.whichAmIAmong(names, statements.length),
		short: topicTexts.whichAmI,
		aliases: topicTexts.assessmentNames,
		asked: ['which of them am i', 'which role suits me', 'am i an sre or a platform engineer'],
		section: {id: 'assessment', title: topicTexts.whichAmI},
		introduction: caveat,
		sides: Object.fromEntries(roles.map(role => [role, statements.filter(({leans}) => leans === role).map(({text}) => ({text}))])),
		own: ownParts({scale}),
		related: dimensions.map(dimension => topicKey('dimension', dimension)),
	});
}
