import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: ["./lib/db/schema/*.ts", "./inngest/engine/schema.ts"],
  out: "./drizzle",
  casing: "snake_case",
});
