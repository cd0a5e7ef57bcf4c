import { connect, WindowMessenger } from 'penpal';
import { parentOrigin, start } from '../path.js';
import { answer, notification, type Request } from '../payloads.js';

start();
const messenger = new WindowMessenger({ remoteWindow: parent, allowedOrigins: [parentOrigin()] });
const connection = connect<{ event(payload: unknown): void }>({
  messenger,
  methods: {
    call: (request: Request) => answer(request),
    async push(count: number) {
      const remote = await connection.promise;
      for (let index = 0; index < count; index++) void remote.event(notification(index));
    },
  },
});
