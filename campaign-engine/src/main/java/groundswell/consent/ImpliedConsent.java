package groundswell.consent;

import groundswell.lifecycle.OrdersRecorded;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever buys may be written to for a while about the topics for which the operator allows it (German UWG 7(3)). It
 * ends by itself and gives way to every word that the contact himself, a form, an import or one of ours has said.
 */
@Component
class ImpliedConsent {

    static final String HOW = "implied by purchase";

    private final JdbcClient db;
    private final Clock clock;

    ImpliedConsent(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * One statement for any number of orders. It is given known orders again too, so that what a crash left out is made
     * good when the shop repeats them; an order that gives nothing new, or nothing any more, leaves no entry.
     */
    @EventListener
    void on(OrdersRecorded orders) {
        db.sql("""
                        insert into consent_entry (contact_id, topic, given, at, how, source, said_by, until)
                        select distinct on (o.contact_id, t.name)
                               o.contact_id, t.name, true, o.at, :how, 'order ' || o.external_id, :by,
                               o.at + make_interval(days => t.implied_days)
                        from unnest(:contacts, cast(:moments as timestamptz[]), :ids) as o (contact_id, at, external_id)
                        cross join topic t
                        left join consent k on k.contact_id = o.contact_id and k.topic = t.name
                        where t.implied_days is not null
                          and t.legal_basis = 'CONSENT'
                          and o.at + make_interval(days => t.implied_days) > :now
                          and (k.contact_id is null or k.until < o.at + make_interval(days => t.implied_days))
                        order by o.contact_id, t.name, o.at desc
                        """)
                .param("how", HOW)
                .param("by", Speaker.PURCHASE)
                .param(
                        "contacts",
                        orders.orders().stream()
                                .map(OrdersRecorded.Placed::contactId)
                                .toArray(Long[]::new))
                .param(
                        "moments",
                        orders.orders().stream().map(it -> it.at().toString()).toArray(String[]::new))
                .param(
                        "ids",
                        orders.orders().stream()
                                .map(OrdersRecorded.Placed::externalId)
                                .toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
