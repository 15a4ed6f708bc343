/** What stands before Neon, in small: a WebSocket a connection, its bytes handed on unchanged to the one server behind it. */
import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { WebSocketServer } from "ws";

export type NeonProxy = {
  /** For FLEET_NEON_PROXY. */
  address: string;
  /** A connection string whose host only the proxy knows: whoever goes past it reaches nobody. */
  url: string;
  /** Connections so far. */
  count: () => number;
  close: () => void;
};

export async function startNeonProxy(databaseUrl: string): Promise<NeonProxy> {
  const { hostname, port } = new URL(databaseUrl);
  const sockets = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  if (!sockets.address()) await once(sockets, "listening");
  let connections = 0;
  sockets.on("connection", (socket) => {
    connections += 1;
    const onward = connect(Number(port || 5432), hostname);
    onward.setNoDelay(true);
    onward.on("data", (bytes) => socket.send(bytes));
    onward.on("close", () => socket.close()).on("error", () => socket.close());
    socket.on("message", (bytes: Buffer) => void onward.write(bytes));
    socket.on("close", () => onward.destroy()).on("error", () => onward.destroy());
  });
  const url = new URL(databaseUrl);
  url.hostname = "ep-proof.invalid";
  return {
    address: `ws://127.0.0.1:${(sockets.address() as AddressInfo).port}/v2`,
    url: url.toString(),
    count: () => connections,
    close: () => {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
}
