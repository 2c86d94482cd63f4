import type { HazardKind } from "../../../extensions/monitor/bash/guard/hazard.ts";

/** Commands that would hold a call up, or slip away from it. */
export const HAZARDOUS_COMMANDS: readonly (readonly [string, HazardKind])[] = [
  ["sleep 60", "sleep"],
  ["cd app && sleep 1m && curl -s localhost:80", "sleep"],
  ["echo waiting; sleep 45; tail -n 5 build.log", "sleep"],
  ["until curl -sf localhost:3000; do sleep 2; done", "polling"],
  ["while ! grep -q ready app.log; do sleep 1; done; echo up", "polling"],
  ["x=$(while true; do date; sleep 5; done)", "polling"],
  ["nohup node server.js > out.log 2>&1", "detached"],
  ["FOO=1 setsid ./worker --queue a", "detached"],
  ["npm run dev > dev.log 2>&1 &", "detached"],
  ["(python3 app.py &)", "detached"],
  ["./server & sleep 2; curl localhost:8080", "detached"],
  ["tail -n 20 -f /var/log/syslog", "following"],
  ["sudo tail -F app.log | grep --line-buffered ERROR", "following"],
  ["watch -n 5 kubectl get pods", "following"],
  ["npx tsc -p . --watch", "following"],
  ["docker compose logs -f web", "following"],
  ["npm run dev", "server"],
  ["cd web && PORT=4000 npx vite --host", "server"],
  ["bash -lc 'pnpm next dev'", "server"],
  ["python3 -m http.server 8000", "server"],
];

/** Commands that only look like it. */
export const HARMLESS_COMMANDS: readonly string[] = [
  'git commit -m "sleep 60 before nohup npm run dev &"',
  "echo 'tail -f app.log'",
  "sleep 5 && curl -s localhost:80",
  "make test; sleep 60",
  "for i in 1 2 3; do curl -sf localhost && break; sleep 1; done",
  "while read -r line; do echo $line; sleep 1; done < hosts.txt",
  "cat <<'EOF' > run.sh\nnohup npm run dev &\nwhile true; do sleep 5; done\nEOF",
  "grep -rn 'tail -f' . && rg --watch notes.md",
  "make a & make b & wait",
  "./server & pid=$!; curl localhost:8080; kill $pid",
  "timeout 20 npm run dev",
  "timeout 5 tail -f app.log",
  "vite build && next build",
  "npm run build && npm test -- --watch=false",
  "tail -n 100 app.log | head -5",
  "docker compose up -d && docker logs web",
  "npm install vite nodemon --save-dev",
  "ls -la && make 2>&1 | tee out.log",
  "which nohup setsid watch; command -v vite; man tail",
  "# sleep 60\npkill -f 'npm run dev' || true",
];
