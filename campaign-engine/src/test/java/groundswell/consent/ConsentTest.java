package groundswell.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import groundswell.contact.ContactDraft;
import groundswell.contact.EmailAddress;
import groundswell.contact.Moment;
import groundswell.contact.TestContacts;
import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ConsentTest {

    private static final EmailAddress ADDRESS = new EmailAddress("Ada@bücher.de");

    private final SettableClock clock = new SettableClock("2026-03-01T09:00:00Z");
    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient db = JdbcClient.create(database);
    private final Consent consent = TestConsent.on(database, clock);
    private long ada;

    @BeforeEach
    void ada_is_known() {
        ada = TestContacts.on(database, clock)
                .put("a-1", ContactDraft.of(ADDRESS.value(), "Ada", null))
                .contact()
                .id();
    }

    @Test
    void nobody_is_written_to_without_a_word_of_theirs() {
        assertThat(consent.whyNot(ada, "newsletter")).contains(Refusal.NO_CONSENT);
        assertThat(consent.whyNot(ada, "service")).as("what a contract demands").isEmpty();
    }

    @Test
    void who_consents_is_written_to_until_they_withdraw() {
        consent.give(ada, "newsletter", "form", "/newsletter", "Yes, send me news", "192.0.2.7");
        assertThat(consent.whyNot(ada, "newsletter")).isEmpty();
        assertThat(consent.whyNot(ada, "offers")).as("each topic for itself").contains(Refusal.NO_CONSENT);

        clock.forward(Duration.ofDays(1));
        consent.withdraw(ada, "newsletter", "one-click", null, null, null);

        assertThat(consent.whyNot(ada, "newsletter")).contains(Refusal.WITHDRAWN);
        assertThat(consent.of(ada))
                .containsExactly(new TopicConsent("newsletter", false, clock.instant(), "one-click"));
    }

    @Test
    void a_withdrawal_at_the_same_moment_is_the_later_word() {
        consent.give(ada, "newsletter", "form", null, null, null);
        consent.withdraw(ada, "newsletter", "one-click", null, null, null);

        assertThat(consent.whyNot(ada, "newsletter")).contains(Refusal.WITHDRAWN);
    }

    @Test
    void words_of_another_system_are_put_in_order_by_their_time() {
        consent.withdraw(ada, "offers", "preferences", null, null, null);

        consent.record(List.of(
                entry("newsletter", false, "2025-06-01T00:00:00Z"),
                entry("newsletter", true, "2025-01-01T00:00:00Z"),
                entry("offers", true, "2025-02-01T00:00:00Z")));

        assertThat(consent.of(ada)).extracting(TopicConsent::given).containsExactly(false, false);
        assertThat(consent.history(ada, clock.instant().plusSeconds(1), 50)).hasSize(4);
    }

    @Test
    void the_ledger_keeps_every_word_with_its_proof() {
        consent.give(ada, "newsletter", "form", "/newsletter", "Yes, send me news", "2001:db8::7");
        clock.forward(Duration.ofDays(1));
        consent.withdraw(ada, "newsletter", "one-click", "letter 17", null, null);

        var history = consent.history(ada, clock.instant().plusSeconds(1), 50);

        assertThat(history).extracting(ConsentEntry::given).containsExactly(false, true);
        assertThat(history.get(1).wording()).isEqualTo("Yes, send me news");
        assertThat(history.get(1).ip()).isEqualTo("2001:db8::7");
        assertThat(consent.history(ada, clock.instant(), 50)).hasSize(1);
    }

    @Test
    void nothing_that_was_said_is_changed_or_taken_away() {
        consent.give(ada, "newsletter", "form", null, "Yes, send me news", null);

        for (var sql : List.of(
                "update consent_entry set wording = 'Yes to everything'",
                "delete from consent_entry",
                "update consent_entry set given = false where contact_id = " + ada)) {
            assertThatThrownBy(() -> db.sql(sql).update()).hasMessageContaining("append-only");
        }

        assertThat(consent.history(ada, clock.instant().plusSeconds(1), 9))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.wording()).isEqualTo("Yes, send me news");
                    assertThat(it.by()).isEqualTo(Speaker.PERSON);
                });
    }

    @Test
    void who_erases_a_contact_says_so_and_only_for_his_transaction() {
        consent.give(ada, "newsletter", "form", null, null, null);
        var erasing = new TransactionTemplate(new JdbcTransactionManager(database));

        erasing.executeWithoutResult(status -> {
            db.sql("select set_config('groundswell.erasing', 'on', true)")
                    .query(String.class)
                    .single();
            db.sql("delete from consent_entry where contact_id = :ada")
                    .param("ada", ada)
                    .update();
        });

        assertThat(consent.history(ada, clock.instant().plusSeconds(1), 9)).isEmpty();
        consent.give(ada, "newsletter", "form", null, null, null);
        assertThatThrownBy(() -> db.sql("delete from consent_entry").update()).hasMessageContaining("append-only");
    }

    @Test
    void withdrawing_from_all_spares_only_what_a_contract_demands() {
        consent.give(ada, "newsletter", "form", null, null, null);

        consent.withdrawAll(ada, "preferences", null, null);
        consent.withdrawAll(ada, "preferences", null, null);

        assertThat(consent.whyNot(ada, "newsletter")).contains(Refusal.WITHDRAWN);
        assertThat(consent.whyNot(ada, "offers")).contains(Refusal.WITHDRAWN);
        assertThat(consent.whyNot(ada, "service")).isEmpty();
        assertThat(consent.history(ada, clock.instant().plusSeconds(1), 50)).hasSize(3);
    }

    @Test
    void a_suppressed_address_is_left_alone_for_every_topic() {
        consent.give(ada, "newsletter", "form", null, null, null);

        consent.suppress(new EmailAddress("ADA@xn--bcher-kva.de"), SuppressionReason.HARD_BOUNCE, "550 5.1.1");
        consent.suppress(ADDRESS, SuppressionReason.MANUAL, null);

        assertThat(consent.whyNot(ada, "newsletter")).contains(Refusal.HARD_BOUNCE);
        assertThat(consent.whyNot(ada, "service")).contains(Refusal.HARD_BOUNCE);
        assertThat(consent.suppressionOf(ADDRESS)).map(Suppression::note).contains("550 5.1.1");
        consent.unsuppress(ADDRESS);
        assertThat(consent.whyNot(ada, "newsletter")).isEmpty();
    }

    @Test
    void a_suppression_with_an_end_ends() {
        consent.suppress(ADDRESS, SuppressionReason.SOFT_BOUNCES, null);
        db.sql("update suppression set until = at + interval '1 day'").update();

        assertThat(consent.whyNot(ada, "service")).contains(Refusal.SOFT_BOUNCES);
        clock.forward(Duration.ofDays(2));
        assertThat(consent.whyNot(ada, "service")).isEmpty();
    }

    @Test
    void who_objects_to_a_legitimate_interest_is_left_alone() {
        db.sql("insert into topic values ('tips', 'Tips', 'LEGITIMATE_INTEREST')")
                .update();
        assertThat(consent.whyNot(ada, "tips")).isEmpty();

        consent.withdraw(ada, "tips", "preferences", null, null, null);

        assertThat(consent.whyNot(ada, "tips")).contains(Refusal.WITHDRAWN);
    }

    @Test
    void what_is_not_known_is_refused() {
        assertThat(consent.whyNot(ada, "no such topic")).contains(Refusal.UNKNOWN_TOPIC);
        assertThat(consent.whyNot(99_999, "newsletter")).contains(Refusal.UNKNOWN_CONTACT);
        assertThatThrownBy(() -> consent.give(ada, "news", "form", null, null, null))
                .isInstanceOf(UnknownTopic.class)
                .hasMessageContaining("newsletter");
    }

    @Test
    void every_reason_of_the_sql_function_is_a_refusal() {
        var body = db.sql("select prosrc from pg_proc where proname = 'standing_towards'")
                .query(String.class)
                .single();

        for (var refusal : Refusal.values()) {
            var isSuppression = List.of(SuppressionReason.values()).toString().contains(refusal.name());
            assertThat(isSuppression || refusal == Refusal.CAPPED || body.contains("'" + refusal + "'"))
                    .as("%s", refusal)
                    .isTrue();
        }
    }

    @Test
    void a_timeline_tells_what_was_consented_and_what_was_suppressed() {
        var contacts = TestContacts.on(database, clock);
        consent.give(ada, "newsletter", "form", "/newsletter", null, null);
        clock.forward(Duration.ofDays(1));
        consent.suppress(ADDRESS, SuppressionReason.COMPLAINT, null);
        clock.forward(Duration.ofDays(1));

        var moments = TestConsent.timelineOf(consent, contacts).momentsOf(ada, clock.instant(), 50);

        assertThat(moments)
                .extracting(Moment::kind, Moment::title)
                .contains(tuple("consent", "Consented to: Newsletter"), tuple("suppressed", "Marked a letter as spam"));
    }

    private ConsentEntry entry(String topic, boolean given, String at) {
        return new ConsentEntry(ada, topic, given, Instant.parse(at), "migration", "old shop", null, null, null);
    }
}
