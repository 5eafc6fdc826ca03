// Virastar (npm) for bench_proofreading.py: the task from standard input, JSON out.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const before = process.memoryUsage().rss;
const begun = process.cpuUsage();
const load = createRequire(process.argv[2] + "/");
const Virastar = load("virastar");
const one = new (Virastar.default ?? Virastar)();
const fix = (text) => one.cleanup(text);
const spent = (since) => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};
fix("سلام بر شما می روم");
const found = { start: spent(begun), memory: (process.memoryUsage().rss - before) / 1048576 };
const { texts, sample } = JSON.parse(readFileSync(0, "utf8"));
const timed = (work) => {
  let best = Infinity;
  for (let round = 0; round < 25; round++) {
    const since = process.cpuUsage();
    work();
    best = Math.min(best, spent(since));
  }
  return best;
};
found.sample = timed(() => sample.map(fix));
const longest = sample.reduce((a, b) => (b.length > a.length ? b : a));
found.edited = timed(() => fix(longest + "ا"));
found.fixed = texts.map(fix);
found.every = [];
console.log(JSON.stringify(found));
