/* Old syntax only: a Node too old to run the rest must still be able to read this file and say so. */
var wanted = 20;
var found = Number(process.versions.node.split(".")[0]);
if (found < wanted) {
  console.error("FloImg Fleet needs Node " + wanted + " or newer; this is Node " + process.versions.node + ".");
  console.error("Install a current one from https://nodejs.org and run the command again.");
  process.exit(1);
}
process.env.NEXT_TELEMETRY_DISABLED = "1";
import("./run/dev.mjs").then(function (command) {
  return command.main(process.argv.slice(2));
});
