package groundswell.response;

import groundswell.response.Attribution.Model;
import groundswell.response.Attribution.Share;
import groundswell.response.Attribution.Total;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives credit for conversions to the clicks of people before them. The models are those of web statistics (Google
 * Analytics Help, “About attribution models”): the first click gets all, the last gets all, all get the same, or each gets
 * 2^(-age / half-life). Every click is a touch, also a second one in the same letter. What machines did gets nothing.
 */
final class Attributions {

    private static final Map<Model, String> WEIGHTS = Map.of(
            Model.FIRST, "case when row_number() over up = 1 then 1 else 0 end",
            Model.LAST, "case when lead(id) over up is null then 1 else 0 end",
            Model.LINEAR, "1",
            Model.TIME_DECAY,
                    "power(2, -extract(epoch from converted_at - at)::double precision / (86400.0 * :half_life))");

    // A part is the rounded sum up to a touch less the one up to the touch before: whatever is rounded away from one
    // goes
    // to its neighbour, so the parts of a conversion are together what it was worth, to the cent.
    private static final String SPLIT = """
            with reached as materialized (
                select distinct contact_id
                from touchpoint
                where campaign_id = :campaign and kind in ('OPEN', 'CLICK') and kind = any(:kinds)
                  and verdict <> 'MACHINE'
            ), conversion as (
                select t.id as conversion, t.contact_id, t.at as converted_at,
                       coalesce(json_value(t.data -> 'amount', '$' returning numeric null on error), 0) as amount,
                       t.data ->> 'currency' as currency
                from touchpoint t
                join reached r on r.contact_id = t.contact_id
                where t.kind = any(:events) and t.message_id is null and t.verdict <> 'MACHINE' and t.at >= :since
            ), touch as (
                select c.conversion, c.converted_at, c.amount, c.currency, t.id, t.at, t.campaign_id, t.template,
                       bool_or(t.campaign_id = :campaign) over (partition by c.conversion) as ours
                from conversion c
                join touchpoint t on t.contact_id = c.contact_id and t.at <= c.converted_at
                                 and t.at >= c.converted_at - make_interval(days => :window)
                where t.kind = any(:kinds) and t.verdict <> 'MACHINE' and t.campaign_id is not null
                  and t.template is not null
            ), weighed as (
                select conversion, amount, currency, campaign_id, template, id, at, (%s)::double precision as weight,
                       lead(id) over up is null as is_last
                from touch
                where ours
                window up as (partition by conversion order by at, id)
            ), reckoned as (
                select conversion, amount, currency, campaign_id, template, id, at,
                       case when is_last then 1
                            else (sum(weight) over (partition by conversion order by at, id)
                                  / sum(weight) over (partition by conversion))::numeric end as upto
                from weighed
            ), parted as (
                select conversion, currency, campaign_id, template, amount,
                       upto, coalesce(lag(upto) over (partition by conversion order by at, id), 0) as above
                from reckoned
            )
            select campaign_id, template, currency,
                   sum(round(upto, 6) - round(above, 6)) as conversions,
                   sum(round(amount * upto, greatest(scale(amount), 2))
                       - round(amount * above, greatest(scale(amount), 2))) as value
            from parted
            group by campaign_id, template, currency
            order by value desc, conversions desc, campaign_id, template
            """;

    private final JdbcClient db;

    Attributions(JdbcClient db) {
        this.db = db;
    }

    Attribution of(long campaign, AttributionOrder order) {
        var shares = db.sql(SPLIT.formatted(WEIGHTS.get(order.model())))
                .param("campaign", campaign)
                .param("kinds", order.opens() ? new String[] {"CLICK", "OPEN"} : new String[] {"CLICK"})
                .param("events", order.events().toArray(String[]::new))
                .param("since", order.since().atOffset(ZoneOffset.UTC))
                .param("window", order.windowDays())
                .param("half_life", order.halfLifeDays())
                .query(Share.class)
                .list();
        return new Attribution(
                order.model(),
                order.windowDays(),
                order.halfLifeDays(),
                order.opens(),
                order.events(),
                totals(shares),
                shares.stream().filter(Attributions::isSomething).toList());
    }

    private static boolean isSomething(Share share) {
        return share.conversions().signum() != 0 || share.value().signum() != 0;
    }

    private static List<Total> totals(List<Share> shares) {
        Map<@Nullable String, List<Share>> byCurrency = new LinkedHashMap<>();
        shares.forEach(it -> byCurrency
                .computeIfAbsent(it.currency(), currency -> new ArrayList<>())
                .add(it));
        List<Total> totals = new ArrayList<>();
        byCurrency.forEach((currency, parts) -> totals.add(new Total(
                currency,
                parts.stream()
                        .map(Share::conversions)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .longValueExact(),
                parts.stream().map(Share::value).reduce(BigDecimal.ZERO, BigDecimal::add))));
        totals.sort(Comparator.comparing(it -> Objects.requireNonNullElse(it.currency(), "")));
        return totals;
    }
}
