package groundswell.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import groundswell.audience.Audience;
import groundswell.engine.ChangedDecisions;
import groundswell.engine.EngineJobs;
import groundswell.engine.WorkProcesses;
import groundswell.lead.Leads.Filter;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@WholeApplication
class LeadsTest {

    private static final HandOver DEMAND = new HandOver(7L, "Activity_HandOver", 3, "demand-generation", null);
    private static final Prospects EVERYONE =
            new Prospects("select c.id + 100 as enrollment_id, c.id as contact_id from contact c", Map.of());

    @Autowired
    Leads leads;

    @Autowired
    LeadWorker worker;

    @Autowired
    LeadTable table;

    @Autowired
    LeadNews news;

    @Autowired
    LeadSettings settings;

    @Autowired
    Audience audience;

    @Autowired
    WorkProcesses processes;

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

    private void all_are_handed_over() {
        leads.handOver(DEMAND, EVERYONE);
        worker.openNew();
    }

    private List<Lead> standing() {
        return leads.list(new Filter(EnumSet.of(LeadState.NEW, LeadState.OPEN, LeadState.ACCEPTED), null, null, 50));
    }

    private Lead of(long contact) {
        return leads.list(new Filter(EnumSet.allOf(LeadState.class), null, null, 50)).stream()
                .filter(it -> it.contactId() == contact)
                .findFirst()
                .orElseThrow();
    }

    private List<String> story(long contact) {
        return db.sql("select kind from touchpoint where contact_id = :contact order by id")
                .param("contact", contact)
                .query(String.class)
                .list();
    }

    private long instancesOf(Lead lead) {
        return db.sql("select count(*) from act_ru_execution where business_key_ = :key and parent_id_ is null")
                .param("key", String.valueOf(lead.id()))
                .query(Long.class)
                .single();
    }

    @Test
    void a_wave_is_handed_over_at_once_and_the_same_step_asks_once() {
        assertThat(leads.handOver(DEMAND, EVERYONE)).isEqualTo(2);
        assertThat(leads.handOver(DEMAND, EVERYONE)).isZero();

        assertThat(standing()).extracting(Lead::state).containsOnly(LeadState.NEW);
    }

    @Test
    void a_hand_over_is_part_of_the_callers_transaction() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            leads.handOver(DEMAND, EVERYONE);
            status.setRollbackOnly();
        });

        assertThat(standing()).isEmpty();
    }

    @Test
    void who_comes_on_his_own_twice_is_one_lead() {
        assertThat(leads.handOver(HandOver.from("form:demo"), 1)).isTrue();
        assertThat(leads.handOver(HandOver.from("form:demo"), 1)).isFalse();
    }

    @Test
    void an_opened_lead_has_its_score_its_reasons_and_its_own_process() {
        all_are_handed_over();

        var ada = of(1);
        assertThat(ada.state()).isEqualTo(LeadState.OPEN);
        assertThat(ada.score()).isEqualTo(50);
        assertThat(ada.rules())
                .extracting(Lead.Why::rule)
                .containsExactly("Rule_BoughtAgain", "Rule_SpentMuch", "Rule_BoughtLately", "Rule_NearSales");
        assertThat(of(2).score()).isZero();
        assertThat(instancesOf(ada)).isEqualTo(1);
        assertThat(story(1)).containsExactly("lead.opened");
        assertThat(standing()).extracting(Lead::contactId).containsExactly(1L, 2L);
    }

    @Test
    void sales_is_reminded_at_half_time_and_the_lead_escalates_when_due() {
        all_are_handed_over();

        clock.forward(Duration.ofHours(12));
        engine.runDue();
        assertThat(of(1).remindedAt()).isNotNull();
        assertThat(of(1).escalatedAt()).isNull();

        clock.forward(Duration.ofHours(12));
        engine.runDue();
        assertThat(of(1).escalatedAt()).isNotNull();
        assertThat(leads.isOverdue(of(1))).isTrue();
        assertThat(story(1)).containsExactly("lead.opened", "lead.escalated");
        assertThat(instancesOf(of(1))).isEqualTo(1);
    }

    @Test
    void who_is_answered_in_time_does_not_escalate() {
        all_are_handed_over();
        leads.recycle(of(1).id(), "sam", null);

        clock.forward(Duration.ofDays(2));
        engine.runDue();

        assertThat(of(1).escalatedAt()).isNull();
        assertThat(story(1)).containsExactly("lead.opened", "lead.recycled");
        assertThat(instancesOf(of(1))).isZero();
    }

    @Test
    void a_lead_is_accepted_and_then_won_with_its_amount() {
        all_are_handed_over();
        long id = of(1).id();

        assertThat(leads.accept(id, "sam").state()).isEqualTo(LeadState.ACCEPTED);
        var won = leads.won(id, "sam", new BigDecimal("1200.50"), "EUR");

        assertThat(won.state()).isEqualTo(LeadState.WON);
        assertThat(won.amount()).isEqualByComparingTo("1200.50");
        assertThat(instancesOf(won)).isZero();
        assertThat(story(1)).containsExactly("lead.opened", "lead.accepted", "lead.won");
        assertThat(leads.history(id))
                .extracting(LeadEvent::kind)
                .containsExactly("OPENED", "CLAIMED", "ACCEPTED", "WON");
        assertThat(db.sql("select data ->> 'amount' from touchpoint where kind = 'lead.won'")
                        .query(String.class)
                        .single())
                .isEqualTo("1200.50");
    }

    @Test
    void a_sale_in_the_first_call_accepts_the_lead_by_it_even_before_the_worker_came() {
        leads.handOver(DEMAND, EVERYONE);

        leads.won(of(2).id(), "sam", BigDecimal.TEN, "TWD");

        assertThat(story(2)).containsExactly("lead.opened", "lead.accepted", "lead.won");
    }

    @Test
    void a_lost_sale_and_a_rejection_say_why() {
        all_are_handed_over();

        assertThatThrownBy(() -> leads.reject(of(1).id(), "sam", " "))
                .isInstanceOfSatisfying(
                        InvalidLead.class, it -> assertThat(it.field()).isEqualTo("reason"));
        assertThatThrownBy(() -> leads.won(of(1).id(), "sam", new BigDecimal("-1"), null))
                .isInstanceOfSatisfying(
                        InvalidLead.class, it -> assertThat(it.field()).isEqualTo("amount"));
        assertThat(of(1).state()).isEqualTo(LeadState.OPEN);

        assertThat(leads.reject(of(1).id(), "sam", "No budget").reason()).isEqualTo("No budget");
        assertThat(leads.lost(of(2).id(), "sam", "Bought elsewhere").state()).isEqualTo(LeadState.LOST);
    }

    @Test
    void of_two_who_claim_the_same_lead_one_wins() throws Exception {
        all_are_handed_over();
        long id = of(1).id();
        var start = new CountDownLatch(1);
        var refused = new AtomicInteger();
        var people = Executors.newFixedThreadPool(4);
        var claims = new ArrayList<Future<?>>();
        for (var name : List.of("sam", "kim", "lee", "ada")) {
            claims.add(people.submit(() -> {
                start.await();
                try {
                    leads.claim(id, name);
                } catch (LeadTaken e) {
                    refused.incrementAndGet();
                }
                return null;
            }));
        }

        start.countDown();
        for (var claim : claims) {
            claim.get();
        }
        people.shutdown();

        assertThat(refused).hasValue(3);
        assertThat(of(1).assignee()).isNotNull();
        assertThatThrownBy(() -> leads.accept(id, "somebody else"))
                .isInstanceOf(LeadTaken.class)
                .hasMessageContaining("has this lead already");
    }

    @ParameterizedTest
    @CsvSource({"false, sam", "true, kim"})
    void who_claims_while_somebody_else_is_claiming_waits_for_the_end_of_it(boolean takenBack, String winner)
            throws Exception {
        all_are_handed_over();
        long id = of(1).id();
        var other = Executors.newSingleThreadExecutor();

        var kim = Objects.requireNonNull(new TransactionTemplate(transactions).execute(sam -> {
            leads.claim(id, "sam");
            var claim = other.submit(() -> leads.claim(id, "kim"));
            await().atMost(Duration.ofSeconds(30)).until(this::somebodyWaitsForALock);
            assertThat(claim).isNotDone();
            if (takenBack) {
                sam.setRollbackOnly();
            }
            return claim;
        }));

        if (takenBack) {
            assertThat(kim.get().assignee()).isEqualTo("kim");
        } else {
            assertThatThrownBy(kim::get)
                    .hasCauseInstanceOf(LeadTaken.class)
                    .hasMessageContaining("sam has this lead already");
        }
        other.shutdown();
        assertThat(of(1).assignee()).isEqualTo(winner);
        assertThat(leads.history(id))
                .filteredOn(it -> it.kind().equals("CLAIMED"))
                .extracting(LeadEvent::username)
                .containsExactly(winner);
    }

    private boolean somebodyWaitsForALock() {
        return db.sql("""
                        select exists (
                            select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
                        )
                        """).query(Boolean.class).single();
    }

    @Test
    void an_escalated_lead_may_be_taken_over_once() {
        all_are_handed_over();
        leads.claim(of(1).id(), "sam");
        clock.forward(Duration.ofDays(2));
        engine.runDue();

        assertThat(leads.claim(of(1).id(), "kim").assignee()).isEqualTo("kim");
        assertThatThrownBy(() -> leads.claim(of(1).id(), "lee")).isInstanceOf(LeadTaken.class);
    }

    @Test
    void a_lead_and_its_process_move_together_or_not_at_all() {
        all_are_handed_over();
        db.sql("alter table lead_event add constraint broken check (kind <> 'REJECTED') not valid")
                .update();
        try {
            assertThatThrownBy(() -> leads.reject(of(1).id(), "sam", "No budget"))
                    .isNotNull();
        } finally {
            db.sql("alter table lead_event drop constraint broken").update();
        }

        assertThat(of(1).state()).isEqualTo(LeadState.OPEN);
        assertThat(instancesOf(of(1))).isEqualTo(1);
        leads.reject(of(1).id(), "sam", "No budget");
        assertThat(instancesOf(of(1))).isZero();
    }

    @Test
    void what_is_overdue_stands_first_then_what_is_due_soonest_then_the_higher_score_page_by_page() {
        leads.handOver(new HandOver(null, null, 0, "later", Duration.ofDays(3)), 1);
        leads.handOver(new HandOver(null, null, 0, "soon", Duration.ofHours(1)), 2);
        all_are_handed_over();
        leads.accept(
                leads.list(new Filter(EnumSet.of(LeadState.OPEN), null, null, 1))
                        .get(0)
                        .id(),
                "sam");

        var all = standing();
        assertThat(all)
                .extracting(Lead::source)
                .containsExactly("demand-generation", "demand-generation", "later", "soon");
        assertThat(all.get(0).contactId()).isEqualTo(1);

        var second = leads.list(
                new Filter(EnumSet.of(LeadState.OPEN, LeadState.ACCEPTED), null, leads.placeOf(all.get(1)), 50));
        assertThat(second)
                .extracting(Lead::id)
                .containsExactly(all.get(2).id(), all.get(3).id());
        assertThat(leads.list(new Filter(EnumSet.of(LeadState.ACCEPTED), "sam", null, 50)))
                .hasSize(1);
    }

    @Test
    void a_lead_that_cannot_be_opened_does_not_hold_up_the_others() {
        leads.handOver(DEMAND, EVERYONE);
        db.sql("alter table touchpoint add constraint broken check (contact_id <> 1) not valid")
                .update();
        try {
            worker.openNew();
        } finally {
            db.sql("alter table touchpoint drop constraint broken").update();
        }
        assertThat(of(1).state()).isEqualTo(LeadState.NEW);
        assertThat(of(2).state()).isEqualTo(LeadState.OPEN);

        clock.forward(Duration.ofMinutes(2));
        worker.openNew();
        assertThat(of(1).state()).isEqualTo(LeadState.OPEN);
    }

    @Test
    void a_decision_that_throws_for_one_costs_him_his_score_and_nobody_anything_else() throws Exception {
        db.sql("""
                        insert into contact (id, email, email_key, first_name, created_at, updated_at)
                        values (3, 'cleo@x.example', 'cleo@x.example', null, now(), now())
                        """).update();
        db.sql("update contact set first_name = null where id = 1").update();
        var damaged = ChangedDecisions.of("lead-score", "orders.count", "contact.firstName", clock);
        var opening = new LeadOpening(table, news, audience, damaged, processes);

        leads.handOver(DEMAND, EVERYONE);
        new LeadWorker(table, opening, transactions, settings).openNew();

        assertThat(List.of(of(1), of(2), of(3)))
                .allMatch(it -> it.state() == LeadState.OPEN)
                .allMatch(it -> instancesOf(it) == 1);
        assertThat(List.of(of(1), of(3))).allMatch(it -> it.score() != null).allMatch(it -> it.scoreProblem() == null);
        assertThat(of(2).score()).isNull();
        assertThat(of(2).scoreProblem()).contains("Ben");
        assertThat(leads.history(of(2).id()))
                .singleElement()
                .satisfies(it -> assertThat(it.detail()).startsWith("No score: "));
        assertThat(story(2)).containsExactly("lead.opened");
        assertThat(leads.accept(of(2).id(), "sam").state()).isEqualTo(LeadState.ACCEPTED);
    }

    @Test
    void the_process_is_deployed_once() {
        processes.afterSingletonsInstantiated();

        assertThat(db.sql("select count(*) from act_re_procdef where key_ = 'lead-handoff'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
