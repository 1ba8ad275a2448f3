package groundswell.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.lead.Leads.Filter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** What sales does with a lead, what becomes overdue, and in which order they are listed. */
class LeadWorkTest extends LeadRoom {

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
}
