import { TagsInput, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { contactQuery } from "../../../api/contacts";
import { changeTags, tagsQuery } from "../../../api/fields";
import { notifyProblem } from "../../../components/notify";
import type { ContactDetail } from "../../../model/contact";
import { orThrow } from "../../../model/result";
import classes from "../Contact.module.css";

const LONGEST = 60;

/** Saved as they are added and taken off; what others use is suggested, so that spellings stay the same. */
export function TagsCard({ contact: { id, tags } }: { contact: ContactDetail }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const used = useQuery(tagsQuery).data ?? [];
  const change = useMutation({
    mutationFn: async (wanted: string[]) => {
      const add = wanted.filter((tag) => !tags.includes(tag));
      const remove = tags.filter((tag) => !wanted.includes(tag));
      return orThrow(await changeTags(id, add, remove));
    },
    onError: notifyProblem,
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: contactQuery(id).queryKey });
      await queries.invalidateQueries({ queryKey: tagsQuery.queryKey });
    },
  });

  return (
    <section className={classes.card}>
      <Title order={2} fz={17} mb="xs">
        {t("contact.tags")}
      </Title>
      <TagsInput
        aria-label={t("contact.tags")}
        placeholder={t("contact.addTag")}
        data={used.map(({ tag }) => tag)}
        value={change.isPending ? change.variables : tags}
        onChange={(wanted) => change.mutate(wanted)}
        maxLength={LONGEST}
        splitChars={[";"]}
        limit={20}
        acceptValueOnBlur={false}
      />
    </section>
  );
}
