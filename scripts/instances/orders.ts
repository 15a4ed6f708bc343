/** A process of its own that obeys lines on standard input: `{"do": …}` in, one `@@{…}` out for each. */
import { createInterface } from "node:readline";

export type Order = Record<string, unknown> & { do: string };
export type Orders = Record<string, (order: never) => Promise<Record<string, unknown>> | Record<string, unknown>>;

const say = (message: Record<string, unknown>) => process.stdout.write(`@@${JSON.stringify(message)}\n`);

/** Says that it is ready, then obeys until its standard input ends. */
export async function obey(ready: Record<string, unknown>, orders: Orders): Promise<never> {
  say({ ready: true, ...ready });
  for await (const line of createInterface({ input: process.stdin })) {
    const order = JSON.parse(line) as Order;
    try {
      say({ did: order.do, ...(await orders[order.do]?.(order as never)) });
    } catch (error) {
      say({ did: order.do, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
  process.exit(0);
}
