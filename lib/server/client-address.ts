// Law: anyone can write `x-forwarded-for`; only what a proxy that the configuration names has added to it is believed.
import { isIP } from "node:net";

/** Where the sign-in library reads the address; written by this server only. */
export const addressHeader = "x-fleet-client-address";

/** The network of an IPv6 address: one customer holds all of it. */
function networkOf(address: string): string {
  const [head = "", tail] = address.toLowerCase().split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => "0");
  const parts = tail === undefined ? left : [...left, ...zeros, ...right];
  return `${parts
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ""))
    .join(":")}::`;
}

/**
 * The caller's IP address, for IPv6 its /64 network; null when it cannot be known. Each of the `trustedProxies` appended one
 * entry: the caller's is that many from the end, and what stands before it the caller may have made up.
 */
export function clientAddress(headers: Headers, trustedProxies: number): string | null {
  if (trustedProxies === 0) return null;
  const entries = (headers.get("x-forwarded-for") ?? "").split(",").map((entry) => entry.trim());
  const entry = entries.at(-trustedProxies) ?? "";
  const address = entry.replace(/^::ffff:(?=\d+\.)/i, "");
  const version = isIP(address);
  if (version === 0) return null;
  return version === 4 ? address : networkOf(address.replace(/%.*$/, ""));
}
