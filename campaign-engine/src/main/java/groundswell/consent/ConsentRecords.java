package groundswell.consent;

import groundswell.contact.Merge;
import groundswell.contact.Person;
import groundswell.contact.PersonalRecords;
import groundswell.contact.PersonalRows;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that was allowed and withdrawn, and standing refusals of the person's addresses. */
@Component
class ConsentRecords implements PersonalRecords {

    private final JdbcClient db;
    private final MergedConsent merged;
    private final Clock clock;

    ConsentRecords(JdbcClient db, Clock clock) {
        this.db = db;
        this.merged = new MergedConsent(db, clock);
        this.clock = clock;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "consent_entry",
                "consent",
                "consent_request",
                "consent_asking",
                "contact_preference",
                "withdrawal_reason",
                "address_request",
                "suppression",
                "suppression_removal",
                "erased_address");
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(Person person) {
        var all = new LinkedHashMap<String, List<Map<String, Object>>>();
        all.put("consents", PersonalRows.of(db.sql("""
                        select topic, given, at, how, until from consent where contact_id = :contact order by topic
                        """).param("contact", person.id())));
        all.put("consentHistory", PersonalRows.of(db.sql("""
                        select topic, given, at, how, said_by as by, until, source, wording, host(ip) as ip
                        from consent_entry
                        where contact_id = :contact
                        order by at, id
                        """).param("contact", person.id())));
        all.put("consentRequests", PersonalRows.of(db.sql("""
                        select topic, at, source, wording, host(ip) as ip, confirmed_at
                        from consent_request
                        where contact_id = :contact
                        order by at, id
                        """).param("contact", person.id())));
        all.put("preferences", PersonalRows.of(db.sql("""
                        select frequency, paused_until, untracked, changed_at from contact_preference where contact_id = :contact
                        """).param("contact", person.id())));
        all.put("withdrawalReasons", PersonalRows.of(db.sql("""
                        select topic, at, reason, comment
                        from withdrawal_reason
                        where contact_id = :contact
                        order by at, entry_id
                        """).param("contact", person.id())));
        all.put("addressRequests", PersonalRows.of(db.sql("""
                        select address, at, host(ip) as ip, confirmed_at
                        from address_request
                        where contact_id = :contact
                        order by at, id
                        """).param("contact", person.id())));
        all.put("suppressionsLifted", PersonalRows.of(db.sql("""
                        select address_key as address, reason, removed_at, removed_by, why
                        from suppression_removal
                        where address_key = any(:addresses)
                        order by removed_at, id
                        """).param("addresses", person.addressArray())));
        all.put("suppressions", PersonalRows.of(db.sql("""
                        select address_key as address, reason, at, until, note, said_by as by
                        from suppression
                        where address_key = any(:addresses)
                        order by at
                        """).param("addresses", person.addressArray())));
        return all;
    }

    /** What stays are keyed hashes of the addresses, by which they are recognised should they come again. */
    @Override
    public Map<String, Integer> erase(Person person) {
        var rows = new LinkedHashMap<String, Integer>();
        ConsentLedger.permitChanges(db);
        rows.put("contact_preference", delete("delete from contact_preference where contact_id = :contact", person));
        rows.put("address_request", delete("delete from address_request where contact_id = :contact", person));
        rows.put("withdrawal_reason", forgetReasons(person));
        rows.put(
                "suppression_removal",
                db.sql("delete from suppression_removal where address_key = any(:addresses)")
                        .param("addresses", person.addressArray())
                        .update());
        rows.put("consent_request", delete("delete from consent_request where contact_id = :contact", person));
        rows.put("consent_asking", delete("delete from consent_asking where contact_id = :contact", person));
        rows.put("consent_entry", delete("delete from consent_entry where contact_id = :contact", person));
        rows.put("consent", delete("delete from consent where contact_id = :contact", person));
        // Lifting a refusal forgets the hash, so the hashes come after.
        rows.put(
                "suppression",
                db.sql("delete from suppression where address_key = any(:addresses)")
                        .param("addresses", person.addressArray())
                        .update());
        db.sql("""
                        insert into erased_address (hash, at)
                        select hash, :now from hashes_of_addresses(:addresses)
                        on conflict do nothing
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("addresses", person.addressArray())
                .update();
        return rows;
    }

    /** How many left for which reason stays; what they wrote about it goes. */
    private int forgetReasons(Person person) {
        return db.sql("""
                        update withdrawal_reason
                        set contact_id = :nobody, comment = null
                        where contact_id = :contact
                        """)
                .param("nobody", person.nobody())
                .param("contact", person.id())
                .update();
    }

    private int delete(String sql, Person person) {
        return db.sql(sql).param("contact", person.id()).update();
    }

    @Override
    public void move(Merge merge) {
        merged.move(merge);
    }

    @Override
    public void moveBack(Merge merge) {
        merged.moveBack(merge);
    }
}
