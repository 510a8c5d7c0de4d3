import {type Command, commands, type FlagName, flagTable, shells} from './command-line.ts';

const flagNames = Object.keys(flagTable) as readonly FlagName[];
const withValue = flagNames.filter(name => flagTable[name].value);

/** The completion script of bash. It needs no bash-completion package, and works with `--flag value` and `--flag=value`. */
export function bashCompletion(): string {
	return `# bash completion of rolex: source <(rolex completion bash)

_rolex_flags() {
	case "$1" in
${commands.map(({name, flags}) => `		${name}) echo "${[...flags, 'help'].map(flag => `--${flag}`).join(' ')}" ;;`).join('\n')}
	esac
}

_rolex_list() {
	"\${COMP_WORDS[0]}" completion "$1" \${rolex_data:+--data "$rolex_data"} 2>/dev/null | cut -f 1
}

# What a flag's value may be.
_rolex_value() {
	case "$1" in
${withValue.flatMap(name => valueCase(name)).join('\n')}
	esac
}

# What a command's words may be.
_rolex_words() {
	case "$1" in
${commands.flatMap(({name, words}) => (words ? [`		${name}) ${wordsOf(words)} ;;`] : [])).join('\n')}
	esac
}

_rolex() {
	local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= rolex_data= expects= word index
	if [ "$cur" = "=" ]; then cur=; elif [ "$prev" = "=" ]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
	for ((index = 1; index < COMP_CWORD; index++)); do
		word=\${COMP_WORDS[index]}
		if [ "$word" = "=" ]; then continue; fi
		if [ -n "$expects" ]; then
			if [ "$expects" = --data ]; then rolex_data=$word; fi
			expects=
			continue
		fi
		case "$word" in
			${withValue.map(name => `--${name}`).join('|')}) expects=$word ;;
			-*) ;;
			*) if [ -z "$command" ]; then command=$word; fi ;;
		esac
	done
	COMPREPLY=()
	if [ -n "$expects" ]; then
		case "$expects" in
			${pathFlags()}) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$cur")) ;;
			*) COMPREPLY=($(compgen -W "$(_rolex_value "$expects")" -- "$cur")) ;;
		esac
	elif [[ "$cur" = -* ]]; then
		COMPREPLY=($(compgen -W "$(_rolex_flags "\${command:-explore}") \${command:---version}" -- "$cur"))
	elif [ -z "$command" ]; then
		COMPREPLY=($(compgen -W "${commands.map(({name}) => name).join(' ')}" -- "$cur"))
		if [ -n "$cur" ]; then COMPREPLY+=($(compgen -W "$(_rolex_list entries)" -- "$cur")); fi
	else
		case "$command" in
			${commands.flatMap(({name, words}) => (words === 'paths' ? [name] : [])).join('|')}) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$cur")) ;;
			*) COMPREPLY=($(compgen -W "$(_rolex_words "$command")" -- "$cur")) ;;
		esac
	fi
}

complete -F _rolex rolex
`;
}

function valueCase(name: FlagName): readonly string[] {
	const {choices, names} = flagTable[name];
	if (choices) return [`		--${name}) echo "${choices.join(' ')}" ;;`];
	return names && names !== 'paths' ? [`		--${name}) _rolex_list ${names} ;;`] : [];
}

function wordsOf(words: NonNullable<Command['words']>): string {
	return words === 'shells' ? `echo "${shells.join(' ')}"` : words === 'paths' ? ':' : `_rolex_list ${words}`;
}

function pathFlags(): string {
	return withValue
		.filter(name => flagTable[name].names === 'paths')
		.map(name => `--${name}`)
		.join('|');
}
