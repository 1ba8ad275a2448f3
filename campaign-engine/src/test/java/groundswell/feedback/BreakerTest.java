package groundswell.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.delivery.Deliverability;
import groundswell.delivery.Guard;
import groundswell.delivery.SendingIdentities;
import groundswell.delivery.UnknownDomain;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes back holds bulk back, before mailbox providers do. */
@WholeApplication
class BreakerTest {

    private static final String OWN = "harbour.example";

    @Autowired
    Breaker breaker;

    @Autowired
    Deliverability deliverability;

    @Autowired
    SendingIdentities identities;

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    private Instant now;

    @BeforeEach
    void ten_thousand_letters_went_out() {
        db.sql("truncate returned_mail, domain_health, spam_rate, mailing, sending_identity, message cascade")
                .update();
        deliverability.guard(OWN, Guard.NONE, "");
        now = clock.instant();
        db.sql("""
                        insert into message (id, mailing_id, contact_id, enrollment_id, visit, state, queued_at,
                                             next_attempt_at, sent_at, attempts)
                        select i, 5, i, i, 1, 'SENT', :at, :at, :at, 1
                        from generate_series(1, 10000) i
                        """)
                .param("at", now.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .update();
    }

    @AfterEach
    void all_goes_out_again() {
        db.sql("truncate returned_mail, domain_health, spam_rate, message").update();
        deliverability.guard(OWN, Guard.NONE, "");
    }

    private void back(String kind, String deed, String reason, int count, Instant at) {
        db.sql("""
                        insert into returned_mail (key, door, received_at, kind, reason, deed, proof, message_id, subject, body)
                        select :kind || :at::text || i, 'smtp', :at, :kind, :reason, :deed, 'RETURN_ADDRESS', i, '', ''
                        from generate_series(1, :count) i
                        """)
                .param("kind", kind)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("deed", deed)
                .param("count", count)
                .update();
    }

    private void complaints(int count) {
        back("COMPLAINT", "SUPPRESSED", "ABUSE", count, now.minusSeconds(60));
    }

    @Test
    void a_tenth_of_a_percent_of_complaints_slows_bulk_down_and_three_tenths_stop_it() {
        complaints(7);
        assertThat(breaker.judge(OWN).guard()).isEqualTo(Guard.NONE);

        db.sql("truncate returned_mail").update();
        complaints(10);
        assertThat(breaker.judge(OWN).guard()).isEqualTo(Guard.THROTTLE);

        db.sql("truncate returned_mail").update();
        complaints(30);
        var health = breaker.judge(OWN);
        assertThat(health.guard()).isEqualTo(Guard.PAUSE);
        assertThat(health.complaints().count()).isEqualTo(30);
        assertThat(health.complaints().share()).isEqualTo(0.003);
        assertThat(deliverability.domain(OWN).guard()).isEqualTo(Guard.PAUSE);
    }

    @Test
    void what_slowed_down_goes_on_by_itself_when_the_week_is_over() {
        complaints(12);
        assertThat(breaker.judge(OWN).guard()).isEqualTo(Guard.THROTTLE);

        clock.forward(Duration.ofDays(8));

        assertThat(breaker.judge(OWN).guard()).isEqualTo(Guard.NONE);
    }

    @Test
    void what_was_stopped_waits_for_somebody_and_what_he_has_seen_counts_no_more() {
        complaints(40);
        breaker.judge(OWN);
        clock.forward(Duration.ofDays(1));
        assertThat(breaker.judge(OWN).guard()).isEqualTo(Guard.PAUSE);

        assertThat(breaker.letGo(OWN, "user:ann").guard()).isEqualTo(Guard.NONE);

        assertThat(breaker.judge(OWN).guard()).isEqualTo(Guard.NONE);
        clock.forward(Duration.ofSeconds(10));
        back("COMPLAINT", "SUPPRESSED", "ABUSE", 15, clock.instant());
        assertThat(breaker.judge(OWN).guard()).isEqualTo(Guard.PAUSE);
    }

    @Test
    void one_in_twenty_to_addresses_that_nobody_has_stops_bulk_and_full_mailboxes_do_not() {
        back("BOUNCE", "COUNTED", "MAILBOX_FULL", 900, now.minusSeconds(50));
        back("BOUNCE", "TOLD_OPERATOR", "BLOCKED", 900, now.minusSeconds(40));
        assertThat(breaker.judge(OWN).guard()).isEqualTo(Guard.NONE);

        back("BOUNCE", "SUPPRESSED", "USER_UNKNOWN", 500, now.minusSeconds(30));

        var health = breaker.judge(OWN);
        assertThat(health.bounces().count()).isEqualTo(500);
        assertThat(health.guard()).isEqualTo(Guard.PAUSE);
    }

    @Test
    void what_was_not_proven_or_was_undone_does_not_count() {
        complaints(40);
        db.sql("update returned_mail set proof = null where message_id <= 20").update();
        db.sql("update returned_mail set undone_at = received_at where message_id > 20")
                .update();

        assertThat(breaker.judge(OWN).complaints().count()).isZero();
    }

    @Test
    void a_domain_answers_for_its_own_letters_only() {
        identities.put("club", "Tasting Club", "hello@club.example", "user:ann");
        db.sql("insert into mailing (id, campaign_id, version_id, element_id, template, topic, lane, sender)"
                        + " values (5, 1, 1, 'a', 'letter', 'newsletter', 'BULK', 'club')")
                .update();
        try {
            complaints(40);
            db.sql("update returned_mail set sender_domain = 'club.example'").update();

            breaker.judgeAll();

            assertThat(breaker.health(OWN).guard()).isEqualTo(Guard.NONE);
            assertThat(breaker.health(OWN).letters()).isZero();
            var club = breaker.health("club.example");
            assertThat(club.letters()).isEqualTo(10_000);
            assertThat(club.complaints().count()).isEqualTo(40);
            assertThat(club.guard()).isEqualTo(Guard.PAUSE);
            assertThatThrownBy(() -> breaker.judge("other.example"))
                    .isInstanceOf(UnknownDomain.class)
                    .hasMessage("Nobody sends in the name of other.example; there are: harbour.example, club.example.");
        } finally {
            db.sql("truncate mailing, sending_identity, sending_domain cascade").update();
        }
    }

    @Test
    void a_letter_counts_once_however_often_it_comes_back() {
        complaints(6);
        back("COMPLAINT", "SUPPRESSED", "ABUSE", 6, now.minusSeconds(20));

        assertThat(breaker.judge(OWN).complaints().count()).isEqualTo(6);
    }

    @Test
    void what_a_provider_says_of_a_day_counts_like_complaints_and_is_replaced_when_said_again() {
        var yesterday = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);

        assertThat(breaker.report(OWN, "Gmail", yesterday, 0.0012, "user:ann").guard())
                .isEqualTo(Guard.THROTTLE);
        assertThat(breaker.report(OWN, "Gmail", yesterday, 0.0004, "user:ann").guard())
                .isEqualTo(Guard.NONE);

        assertThat(breaker.health(OWN).reported()).hasSize(1);
    }

    @Test
    void a_figure_that_cannot_be_is_refused_by_its_name() {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);

        assertThatThrownBy(() -> breaker.report(OWN, "Gmail", today, 1.2, "x")).hasMessageStartingWith("share: ");
        assertThatThrownBy(() -> breaker.report(OWN, "Gmail", today, Double.NaN, "x"))
                .hasMessageStartingWith("share: ");
        assertThatThrownBy(() -> breaker.report(OWN, " ", today, 0, "x")).hasMessageStartingWith("provider: ");
        assertThatThrownBy(() -> breaker.report(OWN, "Gmail", today.plusDays(1), 0, "x"))
                .hasMessageStartingWith("day: ");
    }
}
