/** Where to go after the login: only ever a path of our own pages, whatever the address says. */
export function pathWithin(basepath: string, next: string | undefined): string {
  const inside = next !== undefined && /^\/(?![/\\])/.test(next) && !next.startsWith("/login");
  return inside && next !== "/" ? basepath + next : `${basepath}/`;
}
