/** The man page as roff. `project` is the folder whose sources it is made of. */
export function manPage(project?: string): Promise<string>;
