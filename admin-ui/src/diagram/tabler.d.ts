// The package declares its icons but not the strokes that each of its modules also exports.
declare module "@tabler/icons-react/dist/esm/icons/*.mjs" {
  import type { Icon, IconNode } from "@tabler/icons-react";

  export const __iconNode: IconNode;
  const icon: Icon;
  export default icon;
}
