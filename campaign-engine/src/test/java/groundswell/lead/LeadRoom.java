package groundswell.lead;

import groundswell.engine.EngineJobs;
import groundswell.lead.Leads.Filter;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Ada, who bought twice, and Ben, who never did; and what every test about leads asks. */
@WholeApplication
abstract class LeadRoom {

    static final HandOver DEMAND = new HandOver(7L, "Activity_HandOver", 3, "demand-generation", null);
    static final Prospects EVERYONE =
            new Prospects("select c.id + 100 as enrollment_id, c.id as contact_id from contact c", Map.of());

    @Autowired
    Leads leads;

    @Autowired
    LeadWorker worker;

    @Autowired
    LeadTable table;

    @Autowired
    EngineJobs engine;

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void ada_bought_twice_and_ben_never() {
        db.sql("delete from act_ru_job").update();
        db.sql("truncate lead, lead_event, touchpoint, contact, customer_order, order_summary cascade")
                .update();
        db.sql("""
                        insert into contact (id, email, email_key, first_name, country, created_at, updated_at)
                        values (1, 'ada@x.example', 'ada@x.example', 'Ada', 'DE', now(), now()),
                               (2, 'ben@x.example', 'ben@x.example', 'Ben', 'FR', now(), now())
                        """).update();
        db.sql("""
                        insert into customer_order (contact_id, external_id, ordered_at, currency, total)
                        select 1, 'o' || i, cast(:now as timestamptz) - interval '10 days', 'EUR', 300
                        from generate_series(1, 2) i
                        """).param("now", clock.instant().toString()).update();
    }

    void all_are_handed_over() {
        leads.handOver(DEMAND, EVERYONE);
        worker.openNew();
    }

    List<Lead> standing() {
        return leads.list(new Filter(EnumSet.of(LeadState.NEW, LeadState.OPEN, LeadState.ACCEPTED), null, null, 50));
    }

    Lead of(long contact) {
        return leads.list(new Filter(EnumSet.allOf(LeadState.class), null, null, 50)).stream()
                .filter(it -> it.contactId() == contact)
                .findFirst()
                .orElseThrow();
    }

    List<String> story(long contact) {
        return db.sql("select kind from touchpoint where contact_id = :contact order by id")
                .param("contact", contact)
                .query(String.class)
                .list();
    }

    long instancesOf(Lead lead) {
        return db.sql("select count(*) from act_ru_execution where business_key_ = :key and parent_id_ is null")
                .param("key", String.valueOf(lead.id()))
                .query(Long.class)
                .single();
    }
}
