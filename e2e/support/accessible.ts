import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Until nothing fades or slides any more: what is half transparent has no contrast to judge. What never ends is left alone. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const moving = document
      .getAnimations()
      .filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime ?? Number.POSITIVE_INFINITY));
    await Promise.all(moving.map((one) => one.finished.catch(() => undefined)));
  });
}

/** No fault that axe can find, by the WCAG and by its best practices. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const faults = violations.flatMap(({ id, help, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ target, failureSummary }) => `${id}: ${help} — ${target.join(" ")} — ${failureSummary ?? ""}`),
  );
  expect.soft(faults, `axe, ${where}`).toEqual([]);
}

/** Neither the page nor its scrolling body is wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const widths = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("main")].map(
      ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
    ),
  );
  expect.soft(Math.max(...widths), "pixels of sideways scroll").toBeLessThanOrEqual(0);
}

const phone = { width: 390, height: 844 };

/** One screen as it stands: wide and light, then dark on a phone, for colours depend on the theme and places on the width; then as it was. */
export async function expectFitInEveryLook(page: Page): Promise<void> {
  const wide = page.viewportSize() ?? phone;
  await expectAccessible(page, "wide and light");
  await expectNoSidewaysScroll(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator("html")).toHaveClass(/(^| )dark( |$)/);
  await page.setViewportSize(phone);
  await expectAccessible(page, "dark, on a phone");
  await expectNoSidewaysScroll(page);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(wide);
}
