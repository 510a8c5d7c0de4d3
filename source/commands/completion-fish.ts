import {type Command, commands, type FlagName, flagTable, shells} from './command-line.ts';

/** The completion script of fish. */
export function fishCompletion(): string {
	const names = commands.map(({name}) => name).join(' ');
	return `# fish completion of rolex: rolex completion fish | source

function __rolex_plain
	set -l plain (string replace -r '^~(?=/|$)' -- $HOME $argv[1])
	set -l parts (string match -r '^\\$(\\w+)(.*)$' -- $plain)
	set -q parts[2]; and set plain $$parts[2]$parts[3]
	echo -- $plain
end

function __rolex_list
	set -l tokens (commandline --tokenize --cut-at-cursor --current-process)
	set -l program rolex
	set -q tokens[1]; and set program $tokens[1]
	set -l data
	for index in (seq (count $tokens))
		switch $tokens[$index]
			case --data
				set -l next (math $index + 1)
				set -q tokens[$next]; and set data --data (__rolex_plain $tokens[$next])
			case '--data=*'
				set data $tokens[$index]
		end
	end
	# Tokens come without quotes, and with ~ and variables as they were typed.
	set program (string replace -r '^~(?=/)' -- $HOME $program)
	$program completion $argv[1] $data 2>/dev/null
end

function __rolex_command
	for token in (commandline --tokenize --cut-at-cursor --current-process)[2..]
		contains -- $token ${names}; and echo $token; and return
	end
	echo explore
end

function __rolex_is
	contains -- (__rolex_command) $argv
end

complete -c rolex -f
${commands.map(({name, summary}) => `complete -c rolex -n '__rolex_is explore' -a ${name} -d ${quoted(summary)}`).join('\n')}
${commands.flatMap(wordLines).join('\n')}
${(Object.keys(flagTable) as FlagName[]).map(flagLine).join('\n')}
`;
}

function wordLines({name, words}: Command): readonly string[] {
	if (!words) return [];
	const of = `complete -c rolex -n '__rolex_is ${name}'`;
	if (words === 'paths') return [`${of} -F`];
	return [`${of} -a ${words === 'shells' ? quoted(shells.join(' ')) : quoted(`(__rolex_list ${words})`)}`];
}

function flagLine(name: FlagName): string {
	const {value, summary, choices, names} = flagTable[name];
	const users = commands.filter(({flags}) => flags.includes(name)).map(each => each.name);
	const when = users.length > 0 ? ` -n ${quoted(`__rolex_is ${users.join(' ')}`)}` : '';
	const takes = !value
		? ''
		: names === 'paths'
			? ' -r -F'
			: ` -x${choices || names ? ` -a ${quoted(choices ? choices.join(' ') : `(__rolex_list ${names})`)}` : ''}`;
	return `complete -c rolex${when} -l ${name}${takes} -d ${quoted(summary)}`;
}

function quoted(text: string): string {
	return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
