package groundswell.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.delivery.Ledger.Answer;
import groundswell.delivery.Ledger.Outcome;
import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.jdbc.core.simple.JdbcClient;

class AnswerBookTest {

    private final DataAccessException gone = new DataAccessResourceFailureException("terminated");

    private final JdbcClient db = JdbcClient.create(TestDatabase.fresh());
    private final SettableClock clock = new SettableClock("2026-03-02T08:00:00Z");
    private final Queue<DataAccessException> troubles = new ArrayDeque<>();
    private final Ledger ledger = new Ledger(db, clock) {
        @Override
        void settle(List<Answer> answers, long token) {
            var trouble = troubles.poll();
            if (trouble != null) {
                throw trouble;
            }
            super.settle(answers, token);
        }
    };
    private final AnswerBook book = new AnswerBook(ledger);
    private final long token = ledger.newToken();

    @BeforeEach
    void two_letters_are_claimed() {
        db.sql("""
                        insert into contact (id, email, email_key, created_at, updated_at)
                        select i, 'c' || i || '@x.example', 'c' || i || '@x.example', now(), now()
                        from generate_series(1, 2) i
                        """).update();
        db.sql("""
                        insert into consent_entry (contact_id, topic, given, at, how)
                        select i, 'offers', true, '2026-01-01T00:00Z', 'test' from generate_series(1, 2) i
                        """).update();
        db.sql("""
                        insert into mailing (id, campaign_id, version_id, element_id, template, topic, lane)
                        values (1, 7, 1, 'Activity_Letter', 'letter', 'offers', 'BULK')
                        """).update();
        db.sql("""
                        insert into message (id, mailing_id, contact_id, enrollment_id, visit, queued_at, next_attempt_at)
                        select i, 1, i, i, 1, :now, :now from generate_series(1, 2) i
                        """).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        ledger.claim(1, ledger.registerNode(), token, 10);
    }

    @Test
    void what_a_server_answered_is_written_down_when_the_database_is_back() {
        intend(1);
        troubles.addAll(List.of(gone, gone));

        book.write(List.of(sent(1)), token, () -> true);

        assertThat(state(1)).isEqualTo("SENT");
    }

    @Test
    void a_node_that_is_to_stop_waits_for_nobody() {
        intend(1);
        troubles.add(gone);

        assertThatThrownBy(() -> book.write(List.of(sent(1)), token, () -> false))
                .isSameAs(gone);
    }

    @Test
    void a_mistake_of_ours_is_not_tried_again() {
        var mistake = new InvalidDataAccessResourceUsageException("no such column");
        troubles.add(mistake);

        assertThatThrownBy(() -> book.write(List.of(sent(1)), token, () -> true))
                .isSameAs(mistake);
    }

    @Test
    void an_intent_whose_commit_was_not_heard_of_is_taken_back_and_what_was_only_leased_stays() {
        intend(1);

        book.writeNotBegun(Set.of(1L, 2L), token, () -> true);

        assertThat(state(1)).isEqualTo("QUEUED");
        assertThat(state(2)).isEqualTo("LEASED");
    }

    private void intend(long id) {
        var letters = Map.of(id, new Ledger.Letter(1, "x.example"));
        assertThat(ledger.intend(letters, token)).containsExactly(id);
    }

    private static Answer sent(long id) {
        return new Answer(id, Outcome.SENT, 250, "2.0.0 Ok", Duration.ZERO);
    }

    private String state(long id) {
        return db.sql("select state from message where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
