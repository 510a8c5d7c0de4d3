import {usageTexts} from '../messages/command-line.ts';
import {type Command, commands, exitMeanings, type FlagName, flags} from './command-line.ts';

/** The text of `rolex --help`. */
export function help(): string {
	return `${usageTexts.about}

${rows(commands.map(({usage, summary}) => [usage, summary]))}

${usageTexts.flags}
${rows((Object.keys(flags) as FlagName[]).map(flagRow))}

${usageTexts.environment}
${usageTexts.exitCodes(exitCodes())}
`;
}

/** The text of \`rolex <command> --help\`. */
export function commandHelp({usage, summary, flags: names, examples, details = []}: Command): string {
	const flagText = names.length > 0 ? `\n${usageTexts.flags}\n${rows(names.map(flagRow))}\n` : '';
	const detailText = details.map(detail => `  ${detail}\n`).join('');
	return `${usage}\n  ${summary}\n${detailText}${flagText}\n${usageTexts.examples}\n${examples.map(example => `  ${example}`).join('\n')}\n`;
}

function exitCodes(): string {
	const told = exitMeanings().map(([code, meaning]) => `${code} ${meaning}`);
	return `${told.slice(0, 2).join('; ')};\n${told.slice(2).join('; ')}`;
}

function flagRow(name: FlagName): readonly [string, string] {
	const flag = flags[name];
	return [`--${name}${'value' in flag ? ` ${flag.value}` : ''}`, flag.summary];
}

function rows(pairs: readonly (readonly [string, string])[]): string {
	const columns = Math.max(...pairs.map(([left]) => left.length));
	return pairs.map(([left, right]) => `  ${left.padEnd(columns)}  ${right}`).join('\n');
}
