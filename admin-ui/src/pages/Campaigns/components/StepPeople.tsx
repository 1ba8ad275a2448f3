import { Drawer, Text } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { stepPeopleQuery } from "../../../api/steps";
import { LoadMore } from "../../../components/LoadMore";
import { Loaded } from "../../../components/Loaded";
import { Nothing } from "../../../components/Nothing";
import type { Id } from "../../../model/list";
import type { StepWhich } from "../../../model/step";
import classes from "./Loop.module.css";
import { PersonRow } from "./PersonRow";

interface Props {
  campaign: Id;
  element: string;
  name: string;
  which: StepWhich | null;
  onClose: () => void;
}

/** The people behind a number of a step. */
export function StepPeople({ campaign, element, name, which, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={which !== null}
      onClose={onClose}
      position="right"
      size={520}
      title={
        which !== null && (
          <Text span fz={18} fw={700}>
            {t(`stepPeople.${which}`, { name })}
          </Text>
        )
      }
      closeButtonProps={{ "aria-label": t("close") }}
    >
      {which !== null && <People {...{ campaign, element, which }} />}
    </Drawer>
  );
}

function People(props: { campaign: Id; element: string; which: StepWhich }) {
  const { t } = useTranslation();
  const people = useInfiniteQuery(stepPeopleQuery(props.campaign, props.element, props.which));
  return (
    <>
      <Loaded query={people}>
        {({ pages }) =>
          pages.every(({ items }) => items.length === 0) ? (
            <Nothing Icon={IconUsers} title={t("loop.nobody")} text={t("stepPeople.nobody")} />
          ) : (
            <ul className={classes.people}>
              {pages
                .flatMap(({ items }) => items)
                .map((person) => (
                  <PersonRow key={person.contactId} {...person} />
                ))}
            </ul>
          )
        }
      </Loaded>
      <LoadMore query={people} />
    </>
  );
}
