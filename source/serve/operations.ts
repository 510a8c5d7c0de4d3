import {createServer, type Server} from 'node:http';

export type OperationsOptions = {
	readonly metrics: () => Promise<{readonly text: string; readonly contentType: string}>;
	/** Whether new visitors are taken. */
	readonly isReady: () => boolean;
};

/** The HTTP port for operators: `/metrics`, `/healthz` (the process answers) and `/readyz` (new visitors are taken). */
export type Operations = {
	readonly listen: (host: string, port: number) => Promise<number>;
	readonly close: () => void;
};

export function createOperations({metrics, isReady}: OperationsOptions): Operations {
	const server: Server = createServer((request, response) => {
		const answer = (status: number, text: string, type = 'text/plain; charset=utf-8') => {
			response.writeHead(status, {'content-type': type, 'cache-control': 'no-store'}).end(request.method === 'HEAD' ? undefined : text);
		};
		if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, 'only GET\n');
		const path = (request.url ?? '').split('?')[0];
		if (path === '/healthz') return answer(200, 'ok\n');
		if (path === '/readyz') return isReady() ? answer(200, 'ready\n') : answer(503, 'draining\n');
		if (path === '/metrics')
			return void metrics().then(
				({text, contentType}) => answer(200, text, contentType),
				() => answer(500, 'the metrics could not be gathered\n'),
			);
		return answer(404, 'there are /metrics, /healthz and /readyz\n');
	});
	server.requestTimeout = 10_000;
	server.headersTimeout = 5_000;
	server.maxConnections = 64;
	return {
		listen: (host, port) =>
			new Promise((resolve, reject) => {
				server.once('error', reject);
				server.listen(port, host, () => {
					const bound = server.address();
					resolve(typeof bound === 'object' && bound ? bound.port : port);
				});
			}),
		close() {
			server.close();
			server.closeAllConnections();
		},
	};
}
