import { fileURLToPath } from "node:url";

const stateOf = (role: string) => fileURLToPath(new URL(`../../.e2e/state/${role}.json`, import.meta.url));

/** Who signs in. `state`: where their session is kept between specs. */
export const owner = {
  name: "Olga Owner",
  email: "olga@example.com",
  password: "seven grey herons",
  state: stateOf("owner"),
};
export const viewer = {
  name: "Vic Viewer",
  email: "vic@example.com",
  password: "nine quiet otters",
  state: stateOf("viewer"),
};

/** No session at all. */
export const stranger = { cookies: [], origins: [] };
