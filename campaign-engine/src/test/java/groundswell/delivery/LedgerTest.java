package groundswell.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import groundswell.contact.Moment;
import groundswell.delivery.Ledger.Answer;
import groundswell.delivery.Ledger.Claimed;
import groundswell.delivery.Ledger.Outcome;
import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class LedgerTest {

    private final JdbcClient db = JdbcClient.create(TestDatabase.fresh());
    private final SettableClock clock = new SettableClock("2026-03-02T08:00:00Z");
    private final Ledger ledger = new Ledger(db, clock);
    private final long node = ledger.registerNode();
    private final long token = ledger.newToken();

    @BeforeEach
    void three_customers_who_agreed_have_a_letter_waiting() {
        db.sql("""
                        insert into contact (id, email, email_key, created_at, updated_at)
                        select i, 'c' || i || '@x.example', 'c' || i || '@x.example', now(), now()
                        from generate_series(1, 3) i
                        """).update();
        db.sql("""
                        insert into consent_entry (contact_id, topic, given, at, how)
                        select i, 'offers', true, '2026-01-01T00:00Z', 'test' from generate_series(1, 3) i
                        """).update();
        db.sql("""
                        insert into mailing (id, campaign_id, version_id, element_id, template, topic, lane)
                        values (1, 7, 1, 'Activity_Letter', 'letter', 'offers', 'BULK')
                        """).update();
        db.sql("""
                        insert into message (id, mailing_id, contact_id, enrollment_id, visit, queued_at, next_attempt_at)
                        select i, 1, i, i, 1, :now, :now from generate_series(1, 3) i
                        """)
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    private List<Long> claim() {
        return ledger.claim(1, node, token, 10).stream().map(Claimed::id).toList();
    }

    private String state(long id) {
        return db.sql("select state from message where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private void answered(long id, Outcome outcome) {
        ledger.settle(List.of(new Answer(id, outcome, 250, "2.0.0 Ok", Duration.ofMinutes(5))), token);
    }

    @Test
    void what_one_node_claimed_no_other_gets() {
        assertThat(claim()).containsExactlyInAnyOrder(1L, 2L, 3L);

        assertThat(ledger.claim(1, ledger.registerNode(), ledger.newToken(), 10))
                .isEmpty();
    }

    @Test
    void an_accepted_message_is_sent_and_stays_sent() {
        ledger.intend(withText(claim()), token);

        answered(1, Outcome.SENT);
        answered(1, Outcome.FAILED);

        assertThat(state(1)).isEqualTo("SENT");
    }

    @Test
    void a_timeline_tells_of_what_was_sent_and_of_nothing_else() {
        ledger.intend(withText(claim()), token);
        answered(1, Outcome.SENT);
        answered(2, Outcome.FAILED);
        var moments = new MessageMoments(db);
        var later = clock.instant().plusSeconds(1);

        assertThat(moments.momentsOf(1, later, 10))
                .extracting(Moment::kind, Moment::title, Moment::at)
                .containsExactly(tuple("sent", "Was sent “letter”", clock.instant()));
        assertThat(moments.momentsOf(1, clock.instant(), 10)).isEmpty();
        assertThat(moments.momentsOf(2, later, 10)).isEmpty();
    }

    @Test
    void consent_withdrawn_after_the_claim_keeps_the_message_in() {
        var claimed = claim();
        db.sql(
                        "insert into consent_entry (contact_id, topic, given, at, how) values (2, 'offers', false, now(), 'test')")
                .update();

        assertThat(ledger.intend(withText(claimed), token)).containsExactly(1L, 3L);
        assertThat(state(2)).isEqualTo("SUPPRESSED");
    }

    @Test
    void a_suppressed_contact_is_left_alone() {
        db.sql("insert into suppression (address_key, reason, at) values ('c3@x.example', 'HARD_BOUNCE', '2026-01-01')")
                .update();

        assertThat(ledger.intend(withText(claim()), token)).containsExactly(1L, 2L);
        assertThat(db.sql("select reason from message where id = 3")
                        .query(String.class)
                        .single())
                .isEqualTo("HARD_BOUNCE");
    }

    @Test
    void a_pause_after_the_claim_puts_messages_back() {
        var claimed = claim();
        db.sql("update mailing set held = true").update();

        assertThat(ledger.intend(withText(claimed), token)).isEmpty();
        assertThat(List.of(state(1), state(2), state(3))).containsOnly("QUEUED");
    }

    @Test
    void what_is_stale_expires_unsent() {
        db.sql("update message set expires_at = next_attempt_at + interval '1 hour' where id = 1")
                .update();
        clock.forward(Duration.ofHours(2));

        assertThat(ledger.intend(withText(claim()), token)).containsExactly(2L, 3L);
        assertThat(state(1)).isEqualTo("EXPIRED");
    }

    @Test
    void a_deferred_message_waits_its_time() {
        ledger.intend(withText(claim()), token);
        answered(1, Outcome.DEFERRED);

        assertThat(claim()).isEmpty();
        clock.forward(Duration.ofMinutes(6));
        assertThat(claim()).containsExactly(1L);
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"UNKNOWN", "FAILED", "SENT"})
    void what_is_over_is_never_claimed_again(Outcome outcome) {
        ledger.intend(withText(claim()), token);
        List.of(1L, 2L, 3L).forEach(id -> answered(id, outcome));

        clock.forward(Duration.ofDays(30));

        assertThat(ledger.mailingsWithWork()).isEmpty();
        assertThat(claim()).isEmpty();
    }

    @Test
    void what_a_lost_node_had_only_leased_goes_back_to_the_queue() {
        claim();
        node_was_not_seen_for_a_minute();

        ledger.reap(Duration.ofSeconds(15));

        assertThat(List.of(state(1), state(2), state(3))).containsOnly("QUEUED");
    }

    @Test
    void what_a_lost_node_was_handing_over_is_unknown_and_not_sent_again() {
        ledger.intend(withText(claim()), token);
        node_was_not_seen_for_a_minute();

        ledger.reap(Duration.ofSeconds(15));

        assertThat(List.of(state(1), state(2), state(3))).containsOnly("UNKNOWN");
        assertThat(claim()).isEmpty();
    }

    @Test
    void a_node_given_up_too_early_may_still_say_that_it_was_sent() {
        ledger.intend(withText(claim()), token);
        node_was_not_seen_for_a_minute();
        ledger.reap(Duration.ofSeconds(15));

        answered(1, Outcome.SENT);
        answered(2, Outcome.NOT_SENT);

        assertThat(state(1)).isEqualTo("SENT");
        assertThat(state(2)).isEqualTo("UNKNOWN");
    }

    @Test
    void a_node_that_lost_its_lease_cannot_commit_to_anything() {
        var claimed = claim();
        node_was_not_seen_for_a_minute();
        ledger.reap(Duration.ofSeconds(15));

        assertThat(ledger.intend(withText(claimed), token)).isEmpty();
    }

    @Test
    void every_intent_is_written_down_with_the_servers_words() {
        ledger.intend(withText(claim()), token);
        answered(1, Outcome.SENT);

        assertThat(db.sql("select count(*) from delivery_attempt")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(db.sql("select reply from delivery_attempt where message_id = 1")
                        .query(String.class)
                        .single())
                .isEqualTo("2.0.0 Ok");
    }

    private void node_was_not_seen_for_a_minute() {
        db.sql("update delivery_node set seen_at = clock_timestamp() - interval '1 minute'")
                .update();
    }

    private static Map<Long, Ledger.Letter> withText(List<Long> ids) {
        return ids.stream().collect(Collectors.toMap(id -> id, id -> new Ledger.Letter(1, "x.example")));
    }
}
