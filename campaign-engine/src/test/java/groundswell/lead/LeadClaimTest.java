package groundswell.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionTemplate;

/** One lead, one person: claims at the same time and later. */
class LeadClaimTest extends LeadRoom {

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
}
