package groundswell.consent;

import groundswell.contact.AddressChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A person who refused goes on refusing under another address; what came back from the old mailbox says nothing of the
 * new one. Runs in the transaction that changes the address.
 */
@Component
class MovedRefusals {

    private final JdbcClient db;

    MovedRefusals(JdbcClient db) {
        this.db = db;
    }

    /** What is said of the new address already stays, unless the refusal is stronger. */
    @EventListener
    void follow(AddressChanged changed) {
        var sql = """
                insert into suppression (address_key, reason, at, until, note, said_by)
                select :to, reason, at, until, note, said_by
                from suppression
                where address_key = :from and reason in ('COMPLAINT', 'MANUAL', 'ERASED')
                on conflict (address_key) do update
                set reason = excluded.reason, at = excluded.at, until = excluded.until, note = excluded.note,
                    said_by = excluded.said_by
                where suppression.reason in ('HARD_BOUNCE', 'SOFT_BOUNCES')
                   or (suppression.until is not null
                       and (excluded.until is null or excluded.until > suppression.until))
                """;
        db.sql(sql)
                .param("from", changed.from().key())
                .param("to", changed.to().key())
                .update();
    }
}
