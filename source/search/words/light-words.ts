/**
 * Everyday words that say little by themselves, whatever a dataset is about: rare among its words, they would outweigh the
 * one that matters (`nobody can ship anything`). They count, but for less. Common words of English; none of the trade's.
 */
export const lightWords: ReadonlySet<string> = new Set(
	`across again against ago ahead almost alone along already always another anymore anything anywhere apart around aside ask asked asking asks
	away back bad badly before beforehand begin began behind best better between big bigger biggest bit both bring brings bunch came certain
	chap clear come comes coming common couple day days decent different early easy either end ends enough entire especially everybody everyone
	everything everywhere exactly example explain extra fact far fast fellow few fewer final finally fine first folk folks former forward front
	full fully further general good great guy guys half hand handful happy hard hear heard hello hold holds hope hopefully huge idea important
	inside instead keep keeps kept kinds large last late later latter least left less life little live long longer main matter matters
	meant middle mine moment month months morning nice nobody none nor normal normally nothing now nowhere number obvious often ok okay old
	once ones onto opposite other others otherwise ourselves own part parts past people perhaps person persons pick picks piece pieces place
	plenty point possible pretty probably proper properly put puts putting question questions quick quickly quite rather ready real reason
	reasons recently regular remember right room round said seem seems sense set sets several short show shows side simple simply since
	small smaller sometimes somewhere soon sort sorts start started starts stay stays still stop straight strange sure suddenly talk talks tell
	thank thanks themselves think thinking thinks thought through throughout thru time times today together told tomorrow tonight took top
	toward towards treat tries true truly turn turns twice typical typically unless usual usually various walk wanted wants way ways week
	weeks whatever whenever wherever whether whichever whole word words worse worst worth wrong year years yes yesterday yet yourself`
		.split(/\s+/)
		.filter(Boolean),
);

/** What a light word counts, against 1 for another of its rarity. */
export const lightShare = 0.65;
