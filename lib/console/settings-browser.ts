// Law: a user agent is told in two words; what is not recognised is said to be just that.
const browsers = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrom(?:e|ium)\//, "Chrome"],
  [/Safari\//, "Safari"],
] as const;
const systems = [
  [/iPhone|iPad/, "iOS"],
  [/Android/, "Android"],
  [/Mac OS X/, "macOS"],
  [/Windows/, "Windows"],
  [/Linux/, "Linux"],
] as const;

const find = (looks: readonly (readonly [RegExp, string])[], text: string) =>
  looks.find(([look]) => look.test(text))?.[1];

/** "Firefox on Linux". */
export function browserWords(userAgent: string | null): string {
  const browser = find(browsers, userAgent ?? "");
  const system = find(systems, userAgent ?? "");
  if (!browser) return "Another program";
  return system ? `${browser} on ${system}` : browser;
}

/** " from 203.0.113.7"; nothing for an address that tells nothing, such as this machine's own. */
export function addressWords(ipAddress: string | null): string {
  const own = !ipAddress || /^(?:127\.|0\.0\.0\.0$|[0:]+1?$|::ffff:127\.)/.test(ipAddress);
  return own ? "" : ` from ${ipAddress}`;
}
