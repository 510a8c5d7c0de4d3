import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import ssh2 from 'ssh2';
import {expect, it, onTestFinished, vi} from 'vitest';
import {loadHostKey} from '../../source/serve/host-key.ts';

it('a key that is made can be read again, also where ssh2 first makes some that it cannot', () => {
	const folder = mkdtempSync(join(tmpdir(), 'rolex-host-key-'));
	onTestFinished(() => rmSync(folder, {recursive: true}));
	const generate = vi.spyOn(ssh2.utils as unknown as {generateKeyPairSync(): {private: string}}, 'generateKeyPairSync');
	onTestFinished(() => generate.mockRestore());
	const unreadable = {private: '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n'};
	generate.mockReturnValueOnce(unreadable).mockReturnValueOnce(unreadable);
	const made = loadHostKey(join(folder, 'key'));
	expect(made).toMatchObject({isNew: true, fingerprint: expect.stringMatching(/^SHA256:/)});
	expect(generate).toHaveBeenCalledTimes(3);
	expect(loadHostKey(join(folder, 'key'))).toEqual({...made, isNew: false});
});
