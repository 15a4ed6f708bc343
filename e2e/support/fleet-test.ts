import { test as base } from "@playwright/test";
import { BotPage } from "../pages/bot-page";
import { BotsPage } from "../pages/bots-page";
import { ConsoleFrame } from "../pages/console-frame";
import { GalleryPage } from "../pages/gallery-page";
import { FleetApi } from "./fleet-api";

interface Fixtures {
  api: FleetApi;
  frame: ConsoleFrame;
  botsPage: BotsPage;
  botPage: BotPage;
  gallery: GalleryPage;
}

/** A page, the frame and the busy pages around it, and the API behind it, all with the same session. */
export const test = base.extend<Fixtures>({
  api: async ({ page, baseURL }, provide) => provide(new FleetApi(page.request, baseURL ?? "")),
  frame: async ({ page }, provide) => provide(new ConsoleFrame(page)),
  botsPage: async ({ page }, provide) => provide(new BotsPage(page)),
  botPage: async ({ page }, provide) => provide(new BotPage(page)),
  gallery: async ({ page }, provide) => provide(new GalleryPage(page)),
});
