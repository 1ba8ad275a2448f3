import { Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/format";
import type { Orders } from "../../../model/contact";
import classes from "../Contact.module.css";

export function OrdersCard({ orders }: { orders: Orders | null }) {
  const { t } = useTranslation();
  const format = useFormats();

  return (
    <section className={classes.card}>
      <Title order={2} fz={17}>
        {t("contact.orders")}
      </Title>
      {orders == null || orders.count === 0 ? (
        <Text fz="sm" c="dimmed" mt={6}>
          {t("contact.noOrders")}
        </Text>
      ) : (
        <dl className={`${classes.facts ?? ""} numeric`}>
          <dt>{t("contact.orderCount")}</dt>
          <dd>{format.number(orders.count)}</dd>
          <dt>{t("contact.orderTotal")}</dt>
          <dd>{format.money(orders.total, orders.currency)}</dd>
          <dt>{t("contact.orderFirst")}</dt>
          <dd>{orders.firstAt != null && format.date(orders.firstAt)}</dd>
          <dt>{t("contact.orderLast")}</dt>
          <dd>{orders.lastAt != null && format.date(orders.lastAt)}</dd>
        </dl>
      )}
    </section>
  );
}
