// Loaded before the program in tests: notes every file that it opens and every connection that it tries to make.
import dgram from 'node:dgram';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const log = fs.openSync(process.env.SPY_LOG, 'a');
const note = (what) => fs.writeSync(log, `${what}\n`);

for (const name of ['openSync', 'readFileSync', 'open', 'readFile']) {
  const original = fs[name];
  fs[name] = (path, ...rest) => {
    if (typeof path !== 'number') note(`open ${path}`);
    return original(path, ...rest);
  };
}
for (const name of ['open', 'readFile']) {
  const original = fs.promises[name];
  fs.promises[name] = (path, ...rest) => {
    note(`open ${path}`);
    return original(path, ...rest);
  };
}
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  note(`connect ${JSON.stringify(args[0])}`);
  return connect.apply(this, args);
};
const send = dgram.Socket.prototype.send;
dgram.Socket.prototype.send = function (...args) {
  note('connect by datagram');
  return send.apply(this, args);
};
syncBuiltinESMExports();
