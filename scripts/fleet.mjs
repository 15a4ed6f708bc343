/* The command line: npm run fleet -- status. Plain Node, so that a script on any machine can use it. */
import { main } from "./fleet/main.mjs";
import { dataDirectory } from "./run/paths.mjs";

process.exitCode = await main(process.argv.slice(2), {
  env: process.env,
  directory: dataDirectory(),
  print: (line) => console.log(line),
  warn: (line) => console.error(line),
});
