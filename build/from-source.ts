/** What the build uses of the program itself: it checks the built-in dataset and writes what is generated with the program's own code. */
export {commands, exitMeanings, flagTable} from '../source/commands/command-line.ts';
export {formatProblem} from '../source/dataset/check/problem.ts';
export {problemsPage} from '../source/dataset/check/problems-page.ts';
export {datasetJsonSchema} from '../source/dataset/json-schema.ts';
export {outlineOf} from '../source/dataset/outline.ts';
export {readDataset} from '../source/dataset/read.ts';
export {shownKey} from '../source/explorer/key-names.ts';
export {descriptionOf, keymap} from '../source/explorer/keymap.ts';
export {actions, usualKeys} from '../source/explorer/rebind.ts';
export {createLexicon} from '../source/search/index/lexicon.ts';
export {serializeIndex} from '../source/search/index/serialized-index.ts';
export {limitTable} from '../source/serve/limits.ts';
export {metricTable} from '../source/serve/metric-table.ts';
export {configJsonSchema} from '../source/settings/json-schema.ts';
export {createCatalogue} from '../source/topics/catalogue.ts';
export {namesOf} from '../source/topics/find.ts';
