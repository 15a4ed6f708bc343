/* Loaded into the server first: when the launcher is killed outright, its server lets go of the port and the data. */
if (process.connected) {
  process.channel.unref();
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
}
