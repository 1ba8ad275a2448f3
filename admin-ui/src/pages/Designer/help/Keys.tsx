import { Group, Kbd } from "@mantine/core";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import classes from "../Designer.module.css";

const KEYS = [
  ["append", "A"],
  ["save", "ctrl", "S"],
  ["undo", "ctrl", "Z"],
  ["redo", "ctrl", "Y"],
  ["copy", "ctrl", "C"],
  ["paste", "ctrl", "V"],
  ["all", "ctrl", "A"],
  ["remove", "del"],
  ["move", "arrows"],
  ["find", "ctrl", "F"],
  ["zoom", "ctrl", "wheel"],
  ["help", "?"],
] as const;

export function Keys() {
  const { t } = useTranslation("designer");
  const nameOf = (key: string) =>
    key === "ctrl" || key === "del" || key === "arrows" || key === "wheel" ? t(`keys.${key}`) : key;
  return (
    <dl className={classes.keys}>
      {KEYS.map(([what, ...keys]) => (
        <Fragment key={what}>
          <dt>
            <Group gap={4} wrap="nowrap">
              {keys.map((key) => (
                <Kbd key={key}>{nameOf(key)}</Kbd>
              ))}
            </Group>
          </dt>
          <dd>{t(`keys.${what}`)}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
