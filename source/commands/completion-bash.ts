import {type Command, commands, type FlagName, flagTable, shells} from './command-line.ts';

const flagNames = Object.keys(flagTable) as readonly FlagName[];
const withValue = flagNames.filter(name => flagTable[name].value);

/** The completion script of bash. It needs no bash-completion package, and works with `--flag value` and `--flag=value`. */
export function bashCompletion(): string {
	return `# bash completion of rolex: source <(rolex completion bash)

_rolex_flags() {
	case "$1" in
${commands.map(({name, flags}) => `		${name}) echo "${[...flags, 'language', 'help'].map(flag => `--${flag}`).join(' ')}" ;;`).join('\n')}
	esac
}

# A word as the program will get it, in plain: without quotes and backslashes, with ~ (unless told not to) and variables put in.
# Nothing in it is run.
_rolex_plain() {
	local rest=$1 quote= char name
	plain=
	if [ -z "$2" ]; then case "$rest" in "~"|"~/"*) plain=$HOME rest=\${rest:1} ;; esac; fi
	while [ -n "$rest" ]; do
		char=\${rest:0:1} rest=\${rest:1}
		if [ "$quote" = "'" ]; then
			if [ "$char" = "'" ]; then quote=; else plain+=$char; fi
		elif [ "$char" = '\\' ]; then
			if [ -z "$quote" ]; then char=\${rest:0:1} rest=\${rest:1}
			else case "\${rest:0:1}" in '"'|'$'|'\`'|'\\') char=\${rest:0:1} rest=\${rest:1} ;; esac
			fi
			plain+=$char
		elif [ -n "$quote" ] && [ "$char" = "$quote" ]; then quote=
		elif [ -z "$quote" ] && { [ "$char" = '"' ] || [ "$char" = "'" ]; }; then quote=$char
		elif [ "$char" = "$" ] && [[ "$rest" =~ ^[{]?([A-Za-z_][A-Za-z0-9_]*)[}]? ]]; then
			name=\${BASH_REMATCH[1]} rest=\${rest:\${#BASH_REMATCH[0]}}
			plain+=\${!name}
		else plain+=$char
		fi
	done
}

_rolex_list() {
	"$rolex_program" completion "$1" \${rolex_data:+--data "$rolex_data"} 2>/dev/null | cut -f 1
}

# Offers the lines of standard input that begin with what is typed.
_rolex_offer() {
	local line
	while IFS= read -r line; do
		if [[ "$line" == "$plain"* ]]; then COMPREPLY+=("$line"); fi
	done
}

_rolex_lines() { local word; for word in $1; do printf '%s\\n' "$word"; done; }

# Readline puts the quotes back that a name needs.
_rolex_paths() {
	compopt -o filenames 2>/dev/null
	_rolex_plain "$cur" as-typed
	_rolex_offer < <(compgen -f -- "$plain")
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
	local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= rolex_data= rolex_program= expects= word index plain
	if [ "$cur" = "=" ]; then cur=; elif [ "$prev" = "=" ]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
	_rolex_plain "\${COMP_WORDS[0]}"; rolex_program=$plain
	for ((index = 1; index < COMP_CWORD; index++)); do
		word=\${COMP_WORDS[index]}
		if [ "$word" = "=" ]; then continue; fi
		if [ -n "$expects" ]; then
			if [ "$expects" = --data ]; then _rolex_plain "$word"; rolex_data=$plain; fi
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
	_rolex_plain "$cur"
	if [ -n "$expects" ]; then
		case "$expects" in
			${pathFlags()}) _rolex_paths ;;
			*) _rolex_offer < <(_rolex_value "$expects") ;;
		esac
	elif [[ "$cur" = -* ]]; then
		_rolex_offer < <(_rolex_lines "$(_rolex_flags "\${command:-explore}") \${command:---version}")
	elif [ -z "$command" ]; then
		_rolex_offer < <(_rolex_lines "${commands.map(({name}) => name).join(' ')}")
		if [ -n "$cur" ]; then _rolex_offer < <(_rolex_list entries); fi
	else
		case "$command" in
			${commands.flatMap(({name, words}) => (words === 'paths' ? [name] : [])).join('|')}) _rolex_paths ;;
			*) _rolex_offer < <(_rolex_words "$command") ;;
		esac
	fi
}

complete -F _rolex rolex
`;
}

function valueCase(name: FlagName): readonly string[] {
	const {choices, names} = flagTable[name];
	if (choices) return [`		--${name}) _rolex_lines "${choices.join(' ')}" ;;`];
	return names && names !== 'paths' ? [`		--${name}) _rolex_list ${names} ;;`] : [];
}

function wordsOf(words: NonNullable<Command['words']>): string {
	return words === 'shells' ? `_rolex_lines "${shells.join(' ')}"` : words === 'paths' ? ':' : `_rolex_list ${words}`;
}

function pathFlags(): string {
	return withValue
		.filter(name => flagTable[name].names === 'paths')
		.map(name => `--${name}`)
		.join('|');
}
