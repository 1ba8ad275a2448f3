import { Button, Group, Text, Title } from "@mantine/core";
import { useDebouncedValue, useDisclosure } from "@mantine/hooks";
import { IconMailbox, IconMailOpened, IconTrash } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { mailsQuery } from "../../api/mailbox";
import { ButtonLink } from "../../components/links";
import { Loaded } from "../../components/Loaded";
import { Nothing } from "../../components/Nothing";
import { useFormats } from "../../i18n/format";
import { EmptyMailboxDialog } from "./components/EmptyMailboxDialog";
import { MailList } from "./components/MailList";
import { MailView } from "./components/MailView";
import classes from "./Mailbox.module.css";

const TYPING_PAUSE = 250;
const PACE = 2_000;

export function MailboxPage() {
  const { t } = useTranslation();
  const format = useFormats();
  const navigate = useNavigate();
  const { mail } = useSearch({ from: "/app/mailbox" });
  const [text, setText] = useState("");
  const [q] = useDebouncedValue(text, TYPING_PAUSE);
  const [emptying, empty] = useDisclosure();
  const mails = useInfiniteQuery({
    ...mailsQuery(q),
    placeholderData: keepPreviousData,
    refetchInterval: PACE,
  });
  const total = mails.data?.pages[0]?.total;
  const open = (id: string | undefined) =>
    void navigate({ to: "/mailbox", search: id === undefined ? {} : { mail: id } });

  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <Title order={1} fz={22} lts="-0.02em">
            {t("mailbox.title")}
          </Title>
          <Text c="dimmed" fz="sm">
            {t("mailbox.text")}
          </Text>
        </div>
        <Group gap="md">
          {total !== undefined && (
            <Text fz="sm" c="dimmed" className="numeric">
              {t("mailbox.total", { count: total, number: format.number(total) })}
            </Text>
          )}
          <Button
            variant="default"
            leftSection={<IconTrash size={16} aria-hidden />}
            disabled={total === 0}
            onClick={empty.open}
          >
            {t("mailbox.empty")}
          </Button>
        </Group>
      </header>
      <Loaded query={mails}>
        {({ pages }) =>
          pages.every(({ items }) => items.length === 0) && q === "" ? (
            <Nothing Icon={IconMailbox} title={t("mailbox.none")} text={t("mailbox.noneHint")}>
              <ButtonLink to="/campaigns">{t("mailbox.toCampaigns")}</ButtonLink>
            </Nothing>
          ) : (
            <div className={classes.columns}>
              <MailList
                mails={pages.flatMap(({ items }) => items)}
                query={mails}
                text={text}
                onText={setText}
                selected={mail}
                onSelect={open}
              />
              {mail === undefined ? (
                <Nothing
                  Icon={IconMailOpened}
                  title={t("mailbox.choose")}
                  text={t("mailbox.chooseHint")}
                />
              ) : (
                <MailView key={mail} id={mail} />
              )}
            </div>
          )
        }
      </Loaded>
      <EmptyMailboxDialog
        opened={emptying}
        onClose={empty.close}
        onEmptied={() => open(undefined)}
      />
    </div>
  );
}
