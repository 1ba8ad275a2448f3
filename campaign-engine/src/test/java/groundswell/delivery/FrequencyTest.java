package groundswell.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.delivery.Ledger.Answer;
import groundswell.delivery.Ledger.Claimed;
import groundswell.delivery.Ledger.Outcome;
import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How often somebody is written to, asked in the statement that commits to a hand-over. */
class FrequencyTest {

    private final JdbcClient db = JdbcClient.create(TestDatabase.fresh());
    private final SettableClock clock = new SettableClock("2026-03-02T08:00:00Z");
    private final Ledger ledger = new Ledger(db, clock);
    private final long node = ledger.registerNode();
    private final long token = ledger.newToken();
    private int visit;

    @BeforeEach
    void ada_agreed_to_everything() {
        db.sql(
                        "insert into contact (id, email, email_key, created_at, updated_at) values (1, 'a@x.example', 'a@x.example', now(), now())")
                .update();
        db.sql("""
                        insert into consent_entry (contact_id, topic, given, at, how)
                        values (1, 'offers', true, '2026-01-01', 'test'), (1, 'newsletter', true, '2026-01-01', 'test')
                        """).update();
        db.sql("""
                        insert into mailing (id, campaign_id, version_id, element_id, template, topic, lane)
                        values (1, 1, 1, 'a', 'offer', 'offers', 'BULK'), (2, 2, 2, 'a', 'news', 'newsletter', 'BULK'),
                               (3, 3, 3, 'a', 'receipt', 'service', 'BULK')
                        """).update();
    }

    private void cap(String topic, int messages, int days) {
        db.sql("insert into frequency_cap (topic, messages, days) values (:topic, :messages, :days)")
                .param("topic", topic)
                .param("messages", messages)
                .param("days", days)
                .update();
    }

    private void prefers(String frequency) {
        db.sql("insert into contact_preference (contact_id, frequency, changed_at) values (1, :frequency, now())")
                .param("frequency", frequency)
                .update();
    }

    /** What became of one letter of this mailing: SENT, or the reason why not. */
    private String letter(long mailing) {
        return letter(mailing, Outcome.SENT);
    }

    private String letter(long mailing, Outcome outcome) {
        db.sql("""
                        insert into message (mailing_id, contact_id, enrollment_id, visit, queued_at, next_attempt_at)
                        values (:mailing, 1, 1, :visit, :now, :now)
                        """)
                .param("mailing", mailing)
                .param("visit", ++visit)
                .param("now", OffsetDateTime.now(clock))
                .update();
        var claimed =
                ledger.claim(mailing, node, token, 10).stream().map(Claimed::id).toList();
        for (long id : ledger.intend(withText(claimed), token)) {
            ledger.settle(List.of(new Answer(id, outcome, 250, "Ok", Duration.ofDays(99))), token);
        }
        return db.sql("select coalesce(reason, state) from message where id = :id")
                .param("id", claimed.get(0))
                .query(String.class)
                .single();
    }

    @Test
    void without_a_cap_everybody_gets_everything() {
        assertThat(List.of(letter(1), letter(1), letter(2), letter(3))).containsOnly("SENT");
    }

    @Test
    void one_letter_too_many_is_left_out_until_the_days_are_over() {
        cap("", 2, 7);
        assertThat(letter(1)).isEqualTo("SENT");
        clock.forward(Duration.ofDays(1));
        assertThat(letter(2)).isEqualTo("SENT");
        assertThat(letter(1)).isEqualTo("CAPPED");

        clock.forward(Duration.ofDays(6));

        assertThat(letter(1)).as("the first of the two is a week ago").isEqualTo("SENT");
        assertThat(letter(1)).isEqualTo("CAPPED");
    }

    @Test
    void a_topic_has_a_cap_of_its_own() {
        cap("offers", 1, 30);
        assertThat(letter(1)).isEqualTo("SENT");

        assertThat(letter(1)).isEqualTo("CAPPED");
        assertThat(letter(2)).isEqualTo("SENT");
    }

    @Test
    void what_a_contract_demands_is_neither_capped_nor_counted() {
        cap("", 1, 7);
        prefers("MONTHLY");
        assertThat(List.of(letter(3), letter(3), letter(1), letter(3))).containsOnly("SENT");
    }

    @Test
    void only_what_left_us_or_may_have_left_us_counts() {
        cap("", 1, 7);
        assertThat(letter(1, Outcome.FAILED)).isNotEqualTo("CAPPED");
        assertThat(letter(1, Outcome.DEFERRED)).isNotEqualTo("CAPPED");
        assertThat(letter(1, Outcome.UNKNOWN)).isNotEqualTo("CAPPED");

        assertThat(letter(1)).isEqualTo("CAPPED");
    }

    @Test
    void who_wants_one_letter_a_week_gets_every_monday_even_an_hour_early() {
        prefers("WEEKLY");
        assertThat(letter(2)).isEqualTo("SENT");
        clock.forward(Duration.ofDays(3));
        assertThat(letter(1)).isEqualTo("CAPPED");

        clock.forward(Duration.ofDays(4).minusHours(1));

        assertThat(letter(2)).isEqualTo("SENT");
    }

    @Test
    void who_asked_for_a_pause_gets_nothing_but_what_a_contract_demands() {
        db.sql("insert into contact_preference (contact_id, paused_until, changed_at) values (1, :until, now())")
                .param("until", OffsetDateTime.now(clock).plusDays(30))
                .update();

        assertThat(letter(1)).isEqualTo("PAUSED");
        assertThat(letter(3)).isEqualTo("SENT");
        clock.forward(Duration.ofDays(31));
        assertThat(letter(1)).isEqualTo("SENT");
    }

    private static Map<Long, Ledger.Letter> withText(List<Long> ids) {
        return ids.stream().collect(Collectors.toMap(id -> id, id -> new Ledger.Letter(1, "x.example")));
    }
}
