import { expect, it } from "vitest";

import { addressWords, browserWords } from "./settings-browser";

it("tells a user agent in two words", () => {
  const chrome = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36";
  expect(browserWords(chrome)).toBe("Chrome on Windows");
  expect(browserWords(`${chrome} Edg/140.0`)).toBe("Edge on Windows");
  expect(browserWords("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1")).toBe(
    "Safari on iOS",
  );
  expect(browserWords("curl/8.0")).toBe("Another program");
  expect(browserWords(null)).toBe("Another program");
});

it("leaves out addresses that tell nothing", () => {
  for (const own of [null, "127.0.0.1", "::1", "0000:0000:0000:0000:0000:0000:0000:0000"])
    expect(addressWords(own)).toBe("");
  expect(addressWords("203.0.113.7")).toBe(" from 203.0.113.7");
  expect(addressWords("2001:db8::1")).toBe(" from 2001:db8::1");
});
