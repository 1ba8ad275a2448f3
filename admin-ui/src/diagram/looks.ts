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
import IconBriefcase, {
  __iconNode as briefcase,
} from "@tabler/icons-react/dist/esm/icons/IconUserCheck.mjs";
import IconCake, {
  __iconNode as cake,
} from "@tabler/icons-react/dist/esm/icons/IconCalendarHeart.mjs";
import IconDice, { __iconNode as dice } from "@tabler/icons-react/dist/esm/icons/IconDice3.mjs";
import IconDoor, { __iconNode as door } from "@tabler/icons-react/dist/esm/icons/IconDoorExit.mjs";
import IconEye, { __iconNode as eye } from "@tabler/icons-react/dist/esm/icons/IconEyeCheck.mjs";
import IconRoute, { __iconNode as route } from "@tabler/icons-react/dist/esm/icons/IconRoute.mjs";
import IconTimer, {
  __iconNode as timer,
} from "@tabler/icons-react/dist/esm/icons/IconClockStop.mjs";
import IconTool, { __iconNode as tool } from "@tabler/icons-react/dist/esm/icons/IconTag.mjs";
import IconWeek, {
  __iconNode as week,
} from "@tabler/icons-react/dist/esm/icons/IconCalendarClock.mjs";
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
  action: { color: "#0c8599", Icon: IconTool, strokes: tool },
  task: { color: "#a61e4d", Icon: IconBriefcase, strokes: briefcase },
  call: { color: "#3b5bdb", Icon: IconRoute, strokes: route },
  wait: { color: "#b35c00", Icon: IconClock, strokes: clock },
  day: { color: "#b35c00", Icon: IconWeek, strokes: week },
  date: { color: "#b35c00", Icon: IconCake, strokes: cake },
  event: { color: "#b35c00", Icon: IconBolt, strokes: bolt },
  race: { color: "#b35c00", Icon: IconHourglass, strokes: hourglass },
  handoff: { color: "#a61e4d", Icon: IconPhone, strokes: phone },
  decide: { color: "#7048e8", Icon: IconTable, strokes: table },
  part: { color: "#51606d", Icon: IconFrame, strokes: frame },
  goal: { color: "#2b8a3e", Icon: IconTarget, strokes: target },
  deadline: { color: "#b35c00", Icon: IconTimer, strokes: timer },
  becomes: { color: "#2b8a3e", Icon: IconEye, strokes: eye },
  anytime: { color: "#2b8a3e", Icon: IconDoor, strokes: door },
  random: { color: "#7048e8", Icon: IconDice, strokes: dice },
  split: { color: "#7048e8", Icon: IconSplit, strokes: split },
  outcome: { color: "#2b8a3e", Icon: IconFlag, strokes: flag },
};
