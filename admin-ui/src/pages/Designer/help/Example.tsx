import { Text } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { LOOKS } from "../../../diagram/looks";
import type { Picture } from "../../../designer/help/pages";
import classes from "./Help.module.css";

const COLUMN = 92;
const ROW = 64;
const TILE = 38;

interface Props {
  title: string;
  text: string;
  picture: Picture;
  good?: boolean;
}

/** A small drawing of a few steps, with the sentence that it stands for. */
export function Example({ title, text, picture, good = false }: Props) {
  const { steps, ways } = picture;
  const columns = Math.max(...steps.map(({ at: [x] }) => x)) + 1;
  const rows = Math.max(...steps.map(({ at: [, y] }) => y)) + 1;
  const middle = (place: number) => {
    const [x, y] = steps[place]?.at ?? [0, 0];
    return { x: x * COLUMN + TILE / 2 + 6, y: y * ROW + TILE / 2 + 6 };
  };
  const width = (columns - 1) * COLUMN + TILE + 12;
  const height = (rows - 1) * ROW + TILE + 12;
  return (
    <figure className={classes.example} data-good={good || undefined}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        <g fill="none" stroke="#7b8a97" strokeWidth="1.8">
          {ways.map(([from, to]) => {
            const [a, b] = [middle(from), middle(to)];
            const turn = (a.x + b.x) / 2;
            const back = b.x <= a.x;
            const d = back
              ? `M${a.x} ${a.y} V${a.y + 46} H${b.x} V${b.y + TILE / 2 + 3}`
              : `M${a.x + TILE / 2} ${a.y} H${turn} V${b.y} H${b.x - TILE / 2 - 3}`;
            return (
              <path key={`${from} ${to}`} d={d} strokeLinejoin="round" markerEnd="url(#tip)" />
            );
          })}
        </g>
        <defs>
          <marker
            id="tip"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M0 0L8 4L0 8z" fill="#7b8a97" />
          </marker>
        </defs>
        {steps.map(({ kind }, place) => {
          const { x, y } = middle(place);
          const { color, Icon } = LOOKS[kind];
          return (
            <g key={place}>
              <rect
                x={x - TILE / 2}
                y={y - TILE / 2}
                width={TILE}
                height={TILE}
                rx="10"
                fill={color}
              />
              <Icon x={x - 11} y={y - 11} size={22} color="#fff" />
            </g>
          );
        })}
      </svg>
      <figcaption>
        <Text component="span" fz="sm" fw={700} c={good ? "green.9" : "red.9"}>
          {good ? <IconCheck size={15} aria-hidden /> : <IconX size={15} aria-hidden />} {title}
        </Text>
        <Text fz="sm">{text}</Text>
      </figcaption>
    </figure>
  );
}
