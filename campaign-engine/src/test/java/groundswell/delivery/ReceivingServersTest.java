package groundswell.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import groundswell.delivery.Deliverability.Receiver;
import groundswell.delivery.Deliverability.ServerWords;
import groundswell.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReceivingServersTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final String[] OWN = {""};

    private final JdbcClient db = JdbcClient.create(TestDatabase.fresh());
    private final ReceivingServers servers = new ReceivingServers(db);
    private long messages;

    @BeforeEach
    void two_senders_have_mailings() {
        db.sql("insert into sending_identity (key, name, address, domain, changed_at, changed_by)"
                        + " values ('club', 'Club', 'hello@club.example', 'club.example', now(), 'user:ann')")
                .update();
        db.sql("""
                        insert into mailing (id, campaign_id, version_id, element_id, template, topic, lane, sender)
                        values (1, 7, 1, 'a', 'letter', 'offers', 'BULK', null), (2, 7, 1, 'b', 'letter', 'offers', 'BULK', 'club')
                        """).update();
    }

    private void wentTo(String group, String outcome, @Nullable Integer code, String reply) {
        wentTo(1, group, outcome, code, reply, NOW.minusSeconds(60));
    }

    private void wentTo(long mailing, String group, String outcome, @Nullable Integer code, String reply, Instant at) {
        long id = ++messages;
        db.sql("""
                        insert into message (id, mailing_id, contact_id, enrollment_id, visit, queued_at, next_attempt_at)
                        values (:id, :mailing, :id, :id, 1, :at, :at)
                        """)
                .param("id", id)
                .param("mailing", mailing)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        db.sql("""
                        insert into delivery_attempt
                            (message_id, attempt_no, lease_token, handoff_at, outcome, smtp_code, reply, ended_at, recipient_group)
                        values (:id, 1, 1, :at, :outcome, :code, :reply, :at, :group)
                        """)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("outcome", outcome)
                .param("code", code)
                .param("reply", reply)
                .param("group", group)
                .update();
    }

    private List<Receiver> since(Duration ago) {
        return servers.since(NOW.minus(ago), OWN);
    }

    @Test
    void each_group_of_receivers_has_its_own_counts_and_the_largest_comes_first() {
        for (int i = 0; i < 3; i++) {
            wentTo("google", "SENT", 250, "2.0.0 OK");
        }
        wentTo("x.example", "SENT", 250, "ok");
        wentTo("x.example", "FAILED", 550, "5.1.1 No such user");
        wentTo("google", "DEFERRED", 421, "4.7.28 Slow down");
        wentTo("google", "NOT_SENT", null, "No connection");

        assertThat(since(Duration.ofDays(1)))
                .extracting(Receiver::group, Receiver::taken, Receiver::putOff, Receiver::refused)
                .containsExactly(tuple("google", 3L, 1L, 0L), tuple("x.example", 1L, 0L, 1L));
    }

    @Test
    void what_servers_said_is_one_answer_however_many_addresses_and_numbers_are_in_it() {
        wentTo("google", "DEFERRED", 421, "4.7.28 Slow down, <ada@gmail.com> a1-20020a05640210si1234567edb.1 - gsmtp");
        wentTo("google", "DEFERRED", 421, "4.7.28 Slow down, <bob@gmail.com> f4-10020b7640218si7654321wrc.9 - gsmtp");
        wentTo("google", "FAILED", 550, "5.7.1 See https://support.example/mail/answer/81126 for why");

        var words = since(Duration.ofDays(1)).get(0).words();

        assertThat(words)
                .extracting(ServerWords::code, ServerWords::reply, ServerWords::times)
                .containsExactly(
                        tuple(421, "4.7.28 Slow down, … … - gsmtp", 2L),
                        tuple(550, "5.7.1 See https://support.example/mail/answer/81126 for why", 1L));
        assertThat(words.get(0).last()).isEqualTo(NOW.minusSeconds(60));
    }

    @Test
    void the_five_most_frequent_answers_are_enough() {
        for (char reason = 'a'; reason < 'j'; reason++) {
            wentTo("google", "DEFERRED", 421, "Reason " + reason);
        }
        wentTo("google", "DEFERRED", 421, "Reason i");

        var words = since(Duration.ofDays(1)).get(0).words();

        assertThat(words).hasSize(5);
        assertThat(words.get(0).reply()).isEqualTo("Reason i");
    }

    @Test
    void what_is_too_old_or_went_out_in_anothers_name_does_not_count() {
        wentTo(1, "google", "SENT", 250, "ok", NOW.minus(Duration.ofDays(2)));
        wentTo(2, "google", "SENT", 250, "ok", NOW.minusSeconds(60));

        assertThat(since(Duration.ofDays(1))).isEmpty();
        assertThat(since(Duration.ofDays(7)))
                .extracting(Receiver::group, Receiver::taken)
                .containsExactly(tuple("google", 1L));
        assertThat(servers.since(NOW.minus(Duration.ofDays(1)), new String[] {"club"}))
                .extracting(Receiver::group, Receiver::taken)
                .containsExactly(tuple("google", 1L));
    }
}
