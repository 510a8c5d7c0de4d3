import {type Command, commands, type FlagName, flagTable, shells} from './command-line.ts';
import {listNames} from './completion-lists.ts';

/** The completion script of zsh: as a file `_rolex` in `fpath`, or sourced. */
export function zshCompletion(): string {
	return `#compdef rolex
# zsh completion of rolex: source <(rolex completion zsh), below compinit

_rolex_list() {
	setopt localoptions extendedglob
	local -a entries data match mbegin mend
	local line program=\${(Q)words[1]:-rolex} typed
	integer index
	data=()
	# Out of the words themselves: opt_args puts backslashes of its own into a value.
	for ((index = 2; index < CURRENT; index++)); do
		case $words[index] in
			--data) typed=$words[index+1] ;;
			--data=*) typed=\${words[index]#--data=} ;;
			*) continue ;;
		esac
		[[ $typed == '~'(|/*) ]] && typed=\${(q)HOME}\${typed#'~'}
		[[ $typed == (#b)'$'(|'{')([A-Za-z_][A-Za-z0-9_]#)(|'}')(*) ]] && typed=\${(q)\${(P)match[2]}}$match[4]
		data=(--data "\${(Q)typed}")
	done
	[[ $program == '~'/* ]] && program=$HOME\${program#'~'}
	for line in "\${(@f)$("$program" completion $1 $data 2>/dev/null)}"; do
		[[ -n $line ]] && entries+=("\${line%%$'\\t'*}:\${line#*$'\\t'}")
	done
	_describe -t $1 $1 entries
}
${listNames.map(name => `_rolex_${name}() { _rolex_list ${name} }`).join('\n')}

_rolex_first() {
	local -a commands
	commands=(
${commands.map(({name, summary}) => `		${quoted(`${name}:${summary}`)}`).join('\n')}
	)
	_describe -t commands command commands
	[[ -n $PREFIX ]] && _rolex_list entries
}

_rolex() {
	local curcontext=$curcontext state line rolex_program=$words[1]
	local -A opt_args
	local command=\${\${(M)words[2,-1]:#(${commands.map(({name}) => name).join('|')})}[1]:-explore}
	case $command in
${commands.map(commandCase).join('\n')}
	esac
}

if [[ $funcstack[1] = _rolex ]]; then _rolex "$@"; elif (( $+functions[compdef] )); then compdef _rolex rolex; fi
`;
}

function commandCase({name, flags, words}: Command): string {
	const others: readonly FlagName[] = name === 'explore' ? ['language', 'help', 'version'] : ['language', 'help'];
	const options = [...flags, ...others].map(flag => `			${quoted(flagSpec(flag))}`);
	const first = name === 'explore' ? "'1: :_rolex_first' '*: :_rolex_entries'" : `'1: :_rolex_first'${wordSpec(words)}`;
	return `		${name})
			_arguments -s -S \\
${options.map(option => `	${option} \\`).join('\n')}
				${first}
			;;`;
}

function wordSpec(words: Command['words']): string {
	if (!words) return '';
	if (words === 'paths') return " '2:path:_files'";
	if (words === 'shells') return ` '2:shell:(${shells.join(' ')})'`;
	return ` '*: :_rolex_${words}'`;
}

function flagSpec(name: FlagName): string {
	const {value, summary, choices, names} = flagTable[name];
	const what = summary.replace(/[[\]:]/g, ' ');
	if (!value) return `--${name}[${what}]`;
	const action = choices ? `(${choices.join(' ')})` : names === 'paths' ? '_files' : names ? `_rolex_${names}` : ' ';
	return `--${name}=[${what}]:${value.toLowerCase()}:${action}`;
}

function quoted(text: string): string {
	return `'${text.replaceAll("'", "'\\''")}'`;
}
