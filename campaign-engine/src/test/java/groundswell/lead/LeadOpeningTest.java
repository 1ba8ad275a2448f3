package groundswell.lead;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.audience.Audience;
import groundswell.engine.ChangedDecisions;
import groundswell.engine.WorkProcesses;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** How somebody becomes a lead: handed over once, opened with a score and a process of his own. */
class LeadOpeningTest extends LeadRoom {

    @Autowired
    LeadNews news;

    @Autowired
    LeadSettings settings;

    @Autowired
    Audience audience;

    @Autowired
    WorkProcesses processes;

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
        var opening = new LeadOpening(table, news, audience, damaged, processes, new LeadPoints(db, clock));

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
