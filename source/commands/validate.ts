import type {CommandContext} from './context.ts';
export async function run(_context: CommandContext): Promise<number> {
	return 2;
}
