/** A text as one word of a shell: as it is where it has nothing that a shell reads, else in quotes. White space of any kind is spaces. */
export function shellWord(text: string): string {
	const plain = text.replace(/\s/g, ' ');
	return /^[\p{L}\p{N}_./~-]+$/u.test(plain) ? plain : `'${plain.replaceAll("'", "'\\''")}'`;
}
