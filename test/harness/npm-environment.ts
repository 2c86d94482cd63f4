/**
 * Variables that an outer npm hands to its scripts and an inner npm must not use: the outer project, and
 * options of the outer command. The sources of packages (registry, user configuration, cache, proxies) stay.
 */
const outerNpm =
  /^npm_(package_|lifecycle_|command$|config_(local_prefix|prefix|global_prefix|global|location|workspaces?|include_workspace_root|dry_run|omit|include|json|package_lock_only)$)/i;

export function nestedNpmEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !outerNpm.test(name)));
}
