import IconBell, {
  __iconNode as bell,
} from "@tabler/icons-react/dist/esm/icons/IconBellRinging.mjs";
import IconBolt, { __iconNode as bolt } from "@tabler/icons-react/dist/esm/icons/IconBolt.mjs";
import IconCalendar, {
  __iconNode as calendar,
} from "@tabler/icons-react/dist/esm/icons/IconCalendarEvent.mjs";
import IconClock, { __iconNode as clock } from "@tabler/icons-react/dist/esm/icons/IconClock.mjs";
import IconFlag, { __iconNode as flag } from "@tabler/icons-react/dist/esm/icons/IconFlag.mjs";
import IconHourglass, {
  __iconNode as hourglass,
} from "@tabler/icons-react/dist/esm/icons/IconHourglass.mjs";
import IconMail, { __iconNode as mail } from "@tabler/icons-react/dist/esm/icons/IconMail.mjs";
import IconPhone, { __iconNode as phone } from "@tabler/icons-react/dist/esm/icons/IconPhone.mjs";
import IconSplit, {
  __iconNode as split,
} from "@tabler/icons-react/dist/esm/icons/IconArrowsSplit2.mjs";
import IconTable, { __iconNode as table } from "@tabler/icons-react/dist/esm/icons/IconTable.mjs";
import IconTarget, {
  __iconNode as target,
} from "@tabler/icons-react/dist/esm/icons/IconTarget.mjs";
import IconFrame, { __iconNode as frame } from "@tabler/icons-react/dist/esm/icons/IconFrame.mjs";
import IconUsers, {
  __iconNode as users,
} from "@tabler/icons-react/dist/esm/icons/IconUsersGroup.mjs";
import type { Icon, IconNode } from "@tabler/icons-react";
import type { StepKind } from "./Diagram";

interface Look {
  color: string;
  /** For pages. */
  Icon: Icon;
  /** The same icon's strokes, for the canvas, which knows no React. */
  strokes: IconNode;
}

export const LOOKS: Record<StepKind, Look> = {
  audience: { color: "#0b7285", Icon: IconUsers, strokes: users },
  schedule: { color: "#0b7285", Icon: IconCalendar, strokes: calendar },
  condition: { color: "#0b7285", Icon: IconBell, strokes: bell },
  happened: { color: "#0b7285", Icon: IconBolt, strokes: bolt },
  send: { color: "#3b5bdb", Icon: IconMail, strokes: mail },
  wait: { color: "#b35c00", Icon: IconClock, strokes: clock },
  event: { color: "#b35c00", Icon: IconBolt, strokes: bolt },
  race: { color: "#b35c00", Icon: IconHourglass, strokes: hourglass },
  handoff: { color: "#a61e4d", Icon: IconPhone, strokes: phone },
  decide: { color: "#7048e8", Icon: IconTable, strokes: table },
  part: { color: "#51606d", Icon: IconFrame, strokes: frame },
  goal: { color: "#2b8a3e", Icon: IconTarget, strokes: target },
  split: { color: "#7048e8", Icon: IconSplit, strokes: split },
  outcome: { color: "#2b8a3e", Icon: IconFlag, strokes: flag },
};
