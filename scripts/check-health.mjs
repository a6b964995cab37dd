// For a container's health check: ends with 0 where the process beside it is alive, else with 1.
const isAlive = await fetch(`http://127.0.0.1:${process.env.HEALTH_PORT}/livez`).then(
  ({ ok }) => ok,
  () => false,
);
process.exit(isAlive ? 0 : 1);
