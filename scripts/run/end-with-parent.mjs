/* Loaded into the server first: when the launcher is killed outright, its server lets go of the port and the data. Next's development
   server hands it on to the process it forks, which waits for orders on such a channel: let go of there, it would end at once. */
if (process.connected && String(process.ppid) === process.env.FLEET_LAUNCHER) {
  process.channel.unref();
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
}
