import { Alert, Text } from "@mantine/core";
import { IconAlertTriangle, IconArrowBackUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/format";
import type { BulkPreview } from "../../model/bulk";
import { actionFacts } from "./actionWords";
import classes from "./Bulk.module.css";

/** What happens to how many people, and whether there is a way back. */
export function Confirmation({
  preview: { action, count, canBeUndone },
}: {
  preview: BulkPreview;
}) {
  const { t } = useTranslation();
  const format = useFormats();
  const { key, facts } = actionFacts(action, t);

  return (
    <>
      <p className={classes.says}>
        {t(`bulk.says.${key}`, { ...facts, count, number: format.number(count) })}
      </p>
      <Text fz="sm" mb="md">
        {t(`bulk.means.${action.kind}`)}
      </Text>
      {canBeUndone ? (
        <Alert variant="light" icon={<IconArrowBackUp />}>
          {t("bulk.canBeUndone")}
        </Alert>
      ) : (
        <Alert color="red" variant="light" icon={<IconAlertTriangle />}>
          {t("bulk.cannotBeUndone")}
        </Alert>
      )}
    </>
  );
}
