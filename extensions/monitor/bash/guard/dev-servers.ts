import type { Program } from "../../../core/shell/command-words.ts";

/** Programs that run the program or script of their arguments. */
const RUNNERS = new Set(["npx", "bunx", "pnpx", "uvx", "uv", "poetry", "pipenv", "bundle", "dotenvx"]);
const PACKAGE_MANAGERS = new Set(["npm", "pnpm", "yarn", "bun", "deno"]);
const RUN_WORDS = new Set(["run", "exec", "run-script", "x", "dlx", "task"]);
const SCRIPT = /^(?:dev|start|serve|watch|preview|storybook|develop)(?:[:.-]\w+)*$/;
/** Programs that serve or watch with any arguments. */
const ALWAYS = new Set([
  ...["nodemon", "ts-node-dev", "webpack-dev-server", "http-server", "live-server", "json-server"],
  ...["uvicorn", "gunicorn", "hypercorn", "serve", "start-storybook", "browser-sync", "mongod", "air"],
]);
/** Programs that serve with one of these as their first word; "" for none. */
const WITH_WORD: Readonly<Record<string, readonly string[]>> = {
  vite: ["", "dev", "serve", "preview"],
  next: ["dev", "start"],
  nuxt: ["dev", "preview"],
  nuxi: ["dev", "preview"],
  astro: ["dev", "preview"],
  remix: ["dev"],
  "react-router": ["dev"],
  webpack: ["serve"],
  ng: ["serve"],
  nx: ["serve"],
  turbo: ["dev"],
  gatsby: ["develop", "serve"],
  parcel: ["serve", "watch"],
  storybook: ["dev"],
  expo: ["start"],
  wrangler: ["dev"],
  netlify: ["dev"],
  vercel: ["dev"],
  "vue-cli-service": ["serve"],
  "react-scripts": ["start"],
  tsx: ["watch"],
  flask: ["run"],
  streamlit: ["run"],
  jupyter: ["lab", "notebook"],
  mkdocs: ["serve"],
  jekyll: ["serve"],
  hugo: ["server", "serve"],
  rails: ["server", "s"],
  caddy: ["run"],
  cargo: ["watch"],
};
/** With these a program prints something and ends. */
const ENDS = new Set(["--help", "-h", "--version", "-v", "-V", "help"]);

/** Tells whether it is a server for developers or a rebuilding watcher: neither ends by itself. */
export function isDevServer({ name, args }: Program): boolean {
  if (args.some((arg) => ENDS.has(arg))) return false;
  const words = args.filter((arg) => !arg.startsWith("-"));
  if (PACKAGE_MANAGERS.has(name)) return runsServer(words);
  if (RUNNERS.has(name)) return isDevServer(firstProgram(words));
  if (ALWAYS.has(name)) return true;
  if (name === "python" || name === "python3") return pythonServes(args);
  if (name === "php") return args.includes("-S") || (words[0] === "artisan" && words[1] === "serve");
  if (name === "docker") return composeStaysInFront(args, words);
  const serving = Object.hasOwn(WITH_WORD, name) ? WITH_WORD[name] : undefined;
  return serving?.includes(words[0] ?? "") ?? false;
}

/** `npm run dev`, `npm start`, `pnpm dev`, `yarn vite`, `npm exec vite`. */
function runsServer(words: readonly string[]): boolean {
  const [first = "", ...rest] = RUN_WORDS.has(words[0] ?? "") ? words.slice(1) : words;
  return SCRIPT.test(first) || isDevServer(firstProgram([first, ...rest]));
}

function firstProgram(words: readonly string[]): Program {
  const [name = "", ...args] = RUN_WORDS.has(words[0] ?? "") ? words.slice(1) : words;
  return { name, args };
}

function pythonServes(args: readonly string[]): boolean {
  const [module] = args[0] === "-m" ? args.slice(1) : [];
  if (module !== undefined)
    return module === "http.server" || isDevServer({ name: module, args: args.slice(2) });
  return args.some((arg) => arg.endsWith("manage.py")) && args.includes("runserver");
}

function composeStaysInFront(args: readonly string[], words: readonly string[]): boolean {
  return words[0] === "compose" && words.includes("up") && !args.includes("-d") && !args.includes("--detach");
}
