import { describe } from "node:test";
import { testOnAllHosts } from "../test-on-hosts.ts";
import { report } from "./workload.ts";
import { workloads } from "./workloads.ts";

const patienceMs = 60_000;

describe("workloads", { concurrency: 8 }, () => {
  for (const { name, criterion, settings = {}, play } of workloads) {
    testOnAllHosts(
      criterion,
      async (session, t) => {
        const { moreRequests, characters, check } = await play(session, patienceMs);
        report(t, name, moreRequests, characters);
        check();
      },
      { settings },
    );
  }
});
