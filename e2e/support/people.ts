import type { Page } from "@playwright/test";
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

/** Sets a fresh fleet up by its one-time link, and stands on its first screen afterwards. */
export async function becomeOwner(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Your name").fill(owner.name);
  await page.getByLabel("E-mail address").fill(owner.email);
  await page.getByLabel("Password").fill(owner.password);
  await page.getByRole("button", { name: "Create the owner" }).click();
  await page.waitForURL("**/welcome");
}
