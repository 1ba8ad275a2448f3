import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Way } from "../../../model/why";
import classes from "../Why.module.css";
import { ThenParts } from "./ThenParts";

/** The ways out of a gateway in the order in which they are tried. */
export function Ways({ ways }: { ways: Way[] }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.ways}>
      {ways.map(({ flow, name, target, condition, answer, why, agrees }) => (
        <li key={flow} className={classes.way} data-answer={answer}>
          <Text fz="sm" fw={500}>
            {t(`whyMail.way.${answer}`, { way: name === "" ? target : name })}
          </Text>
          {condition !== null && why === null && <code>{condition}</code>}
          {why !== null && why.problems.length === 0 && <ThenParts why={why} />}
          {!agrees && (
            <Text fz="sm" c="orange.9">
              {t("whyMail.disagrees")}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}
