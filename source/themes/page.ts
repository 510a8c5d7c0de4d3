/** What a page of HTML has besides text: its background, what is raised above it, and its lines. */
export const pageColours = {
	light: {ink: '#1b1f24', paper: '#ffffff', raised: '#f5f7f9', line: '#d5dae1', marked: '#fff3c4'},
	dark: {ink: '#e6e9ee', paper: '#0c0f14', raised: '#161b22', line: '#303844', marked: '#3a3312'},
} as const satisfies Readonly<Record<'light' | 'dark', Readonly<Record<string, `#${string}`>>>>;
