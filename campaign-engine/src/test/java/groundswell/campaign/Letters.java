package groundswell.campaign;

import groundswell.lifecycle.Lifecycle;
import groundswell.lifecycle.Order;
import groundswell.testing.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the people c1, c2 … of a {@link Journey} get, and what they do about it. */
@Component
class Letters {

    private final Lifecycle lifecycle;
    private final Journey journey;
    private final JdbcClient db;
    private final SettableClock clock;

    Letters(Lifecycle lifecycle, Journey journey, JdbcClient db, SettableClock clock) {
        this.lifecycle = lifecycle;
        this.journey = journey;
        this.db = db;
        this.clock = clock;
    }

    private static String[] addresses(int... contacts) {
        return IntStream.of(contacts).mapToObj(it -> "c" + it + "@x.example").toArray(String[]::new);
    }

    /** The templates of the letters that were written to somebody, the first one first. */
    List<String> to(int contact) {
        return db.sql("""
                        select g.template
                        from message m
                        join mailing g on g.id = m.mailing_id
                        join contact c on c.id = m.contact_id
                        where c.email = :email
                        order by m.queued_at, m.id
                        """)
                .param("email", addresses(contact)[0])
                .query(String.class)
                .list();
    }

    /** By template: to how many people it was written. */
    long written(String template) {
        return db.sql("""
                        select count(*) from message m join mailing g on g.id = m.mailing_id where g.template = :template
                        """).param("template", template).query(Long.class).single();
    }

    /** As a person in a browser: the router hears of it, and conditions may ask. */
    void clicked(String template, int... contacts) {
        db.sql("""
                        with letters as (
                            select m.contact_id, m.id, m.enrollment_id, g.campaign_id, g.template, g.element_id
                            from message m
                            join mailing g on g.id = m.mailing_id
                            join contact c on c.id = m.contact_id
                            where g.template = :template and c.email = any(:emails)
                        ),
                        happened as (
                            insert into touchpoint (contact_id, kind, at, verdict, message_id, enrollment_id, campaign_id,
                                                    template, element_id, url)
                            select contact_id, 'CLICK', :at, 'HUMAN', id, enrollment_id, campaign_id, template,
                                   element_id, 'https://shop.example/'
                            from letters
                        )
                        insert into touchpoint_inbox (contact_id, kind, at, campaign_id, enrollment_id, data)
                        select contact_id, 'CLICK', :at, campaign_id, enrollment_id,
                               jsonb_build_object('template', template)
                        from letters
                        """)
                .param("template", template)
                .param("emails", addresses(contacts))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journey.eventsAreRouted();
    }

    /** Orders of today, about which campaigns hear. */
    void buys(String category, int... contacts) {
        for (var address : addresses(contacts)) {
            lifecycle.record(List.of(new Order(
                    address,
                    Journey.key("order"),
                    clock.instant(),
                    "EUR",
                    List.of(new Order.Line(category + "-1", category, BigDecimal.ONE, new BigDecimal("20"))),
                    null)));
        }
        journey.eventsAreRouted();
    }

    /** Orders of long ago, about which nobody hears. */
    void hadOrdered(int times, Duration ago, int... contacts) {
        db.sql("""
                        insert into order_summary (contact_id, order_count, total, first_at, last_at)
                        select id, :times, 20, :at, :at from contact where email = any(:emails)
                        """)
                .param("times", times)
                .param("at", clock.instant().minus(ago).atOffset(ZoneOffset.UTC))
                .param("emails", addresses(contacts))
                .update();
    }

    /** A date that stands with people, in Berlin. */
    void haveDate(String attribute, LocalDate day, int... contacts) {
        db.sql("""
                        update contact
                        set time_zone = 'Europe/Berlin',
                            attributes = jsonb_build_object(
                                (select key from attribute where name = :attribute), cast(:day as text))
                        where email = any(:emails)
                        """)
                .param("attribute", attribute)
                .param("day", day.toString())
                .param("emails", addresses(contacts))
                .update();
    }

    /** Letters of former months that a mail server took, of a campaign that is over. */
    void hadReceived(String template, List<Instant> moments, int... contacts) {
        long mailing = db.sql("""
                        insert into mailing (campaign_id, version_id, element_id, template, topic, lane)
                        values (0, 0, :key, :template, 'newsletter', 'BULK')
                        returning id
                        """)
                .param("key", Journey.key("former"))
                .param("template", template)
                .query(Long.class)
                .single();
        for (var at : moments) {
            db.sql("""
                            insert into message (mailing_id, contact_id, enrollment_id, visit, state, queued_at,
                                                 next_attempt_at, sent_at)
                            select :mailing, id, 0, :visit, 'SENT', :at, :at, :at from contact where email = any(:emails)
                            """)
                    .param("mailing", mailing)
                    .param("visit", moments.indexOf(at))
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("emails", addresses(contacts))
                    .update();
        }
    }
}
