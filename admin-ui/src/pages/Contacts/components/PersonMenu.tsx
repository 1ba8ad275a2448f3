import { ActionIcon, Menu } from "@mantine/core";
import { IconArrowsJoin, IconDots, IconDownload, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { personalDataUrl } from "../../../api/person";
import { sessionQuery } from "../../../api/session";
import type { ContactDetail } from "../../../model/contact";
import { EraseDialog } from "./EraseDialog";
import { MergeDialog } from "./MergeDialog";

/** What is rarely done with a person, and never by accident. */
export function PersonMenu({ contact }: { contact: ContactDetail }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<"merge" | "erase" | null>(null);
  const session = useQuery(sessionQuery);
  const close = () => setOpened(null);

  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <ActionIcon variant="default" size="lg" ml="auto" aria-label={t("person.menu")}>
            <IconDots size={20} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component="a"
            href={personalDataUrl(contact.id)}
            download
            leftSection={<IconDownload size={18} />}
          >
            {t("person.download")}
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowsJoin size={18} />} onClick={() => setOpened("merge")}>
            {t("person.merge")}
          </Menu.Item>
          {session.data?.role === "ADMIN" && (
            <Menu.Item
              color="red.9"
              leftSection={<IconTrash size={18} />}
              onClick={() => setOpened("erase")}
            >
              {t("person.erase")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {opened === "merge" && <MergeDialog contact={contact} onClose={close} />}
      {opened === "erase" && <EraseDialog contact={contact} onClose={close} />}
    </>
  );
}
