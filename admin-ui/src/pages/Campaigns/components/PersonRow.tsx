import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { TextLink } from "../../../components/links";
import { useFormats } from "../../../i18n/format";
import type { StepPerson } from "../../../model/step";
import classes from "./Loop.module.css";

/** Who it is, when it was, and what else there is to say. */
export function PersonRow(props: StepPerson & { children?: ReactNode }) {
  const { contactId, contactName, email, at, children } = props;
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <li className={classes.person}>
      <div>
        {contactName === null ? (
          <Text fz="sm" c="dimmed">
            {t("lead.gone")}
          </Text>
        ) : (
          <TextLink
            to="/contacts/$contactId"
            params={{ contactId: String(contactId) }}
            fz="sm"
            fw={500}
          >
            {contactName}
          </TextLink>
        )}
        {email !== contactName && (
          <Text fz="xs" c="dimmed">
            {email}
          </Text>
        )}
      </div>
      <div className={classes.aside}>
        <Text fz="xs" c="dimmed" className="numeric">
          {format.dateTime(at)}
        </Text>
        {children}
      </div>
    </li>
  );
}
