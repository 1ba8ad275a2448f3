import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fieldsQuery } from "../../api/fields";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import type { Field } from "../../model/field";
import { FieldDialog } from "./components/FieldDialog";
import { FieldsTable } from "./components/FieldsTable";
import { SettingsTabs } from "./components/SettingsTabs";

/** What is kept of contacts. */
export function FieldsPage() {
  const { t } = useTranslation();
  const fields = useQuery(fieldsQuery);
  const [edited, setEdited] = useState<Field | "new" | null>(null);

  return (
    <Page>
      <SettingsTabs place="fields" />
      <PageHeader title={t("fields.title")} text={t("fields.text")}>
        <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setEdited("new")}>
          {t("fields.add")}
        </Button>
      </PageHeader>
      <Loaded query={fields}>
        {(items) => (
          <div className="panel">
            <FieldsTable fields={items} onEdit={setEdited} />
          </div>
        )}
      </Loaded>
      {edited !== null && (
        <FieldDialog field={edited === "new" ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Page>
  );
}
