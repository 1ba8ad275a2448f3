package groundswell.web;

import static groundswell.web.TwoPeople.PAUL;
import static groundswell.web.TwoPeople.PAULA;
import static groundswell.web.TwoPeople.PAULAS;
import static groundswell.web.TwoPeople.PAULS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.campaign.Campaigns;
import groundswell.consent.Consent;
import groundswell.consent.Refusal;
import groundswell.contact.ContactDraft;
import groundswell.contact.Contacts;
import groundswell.contact.EmailAddress;
import groundswell.contact.InvalidContact;
import groundswell.contact.PersonalData;
import groundswell.contact.UnknownContact;
import groundswell.survey.Surveys;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever was erased is nowhere, counted all the same, and not written to again. */
@WholeApplication
@TestPropertySource(properties = "groundswell.test=people who are filled in by hand stand apart")
class ErasureTest {

    @Autowired
    JdbcClient db;

    @Autowired
    PersonalData people;

    @Autowired
    Contacts contacts;

    @Autowired
    Consent consent;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Surveys surveys;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    private TwoPeople two;

    @BeforeEach
    void paula_and_paul_have_everything() throws IOException {
        two = new TwoPeople(db, campaigns, surveys);
    }

    @Test
    void an_erased_person_is_nowhere() {
        people.erase(PAULA, PAULAS, "admin");

        assertThat(two.tablesWith(PAULAS)).containsExactly("job_rejection");
        assertThat(two.tablesWith("x" + PAULAS)).containsExactly("job_rejection");
        assertThat(two.tablesWith("paula").stream().filter(it -> !it.equals("job_rejection")))
                .isEmpty();
        var about = two.tables("contact_id");
        about.remove("erasure");
        for (var table : about) {
            assertThat(two.rows(table, "contact_id = " + PAULA)).as(table).isEmpty();
        }
    }

    @Test
    void the_totals_stay_when_somebody_is_erased() {
        var before = two.totals();

        people.erase(PAULA, PAULAS, "admin");

        assertThat(two.totals()).isEqualTo(before);
    }

    @Test
    void nothing_leaves_after_an_erasure_and_nobody_is_called() {
        people.erase(PAULA, PAULAS, "admin");

        assertThat(two.rows("message", "contact_id = -11 and state in ('QUEUED', 'LEASED', 'HANDOFF')"))
                .isEmpty();
        assertThat(two.rows("lead", "contact_id = -11 and state in ('NEW', 'OPEN', 'ACCEPTED')"))
                .isEmpty();
        assertThat(two.rows(
                        "enrollment", "contact_id = -11 and wave_id in (select id from wave where ended_at is null)"))
                .isEmpty();
        assertThat(two.rows("message", "contact_id = 12 and state = 'QUEUED'")).hasSize(1);
    }

    @Test
    void an_erasure_leaves_a_proof_without_a_name_and_is_done_once() {
        var first = people.erase(PAULA, PAULAS.toUpperCase(java.util.Locale.ROOT), "admin");
        clock.forward(Duration.ofHours(1));

        assertThat(first.counts()).containsEntry("message", 2).containsEntry("contact", 1);
        assertThat(people.erase(PAULA, null, "somebody")).isEqualTo(first);
        assertThatThrownBy(() -> people.erase(999, "x", "admin")).isInstanceOf(UnknownContact.class);
    }

    @Test
    void nobody_is_erased_by_accident() {
        assertThatThrownBy(() -> people.erase(PAULA, PAULS, "admin")).isInstanceOf(InvalidContact.class);
        assertThatThrownBy(() -> people.erase(PAULA, null, "admin")).isInstanceOf(InvalidContact.class);

        assertThat(contacts.find(PAULA)).isPresent();
    }

    @Test
    void who_was_erased_and_is_brought_again_is_not_written_to() {
        people.erase(PAULA, PAULAS, "admin");

        var again = contacts.put("new", ContactDraft.of("Paula@Probe.example", "Paula", null))
                .contact()
                .id();
        consent.give(again, "newsletter", "form", null, null, null);

        assertThat(consent.whyNot(again, "newsletter")).contains(Refusal.ERASED);
        assertThat(consent.whyNot(again, "service")).contains(Refusal.ERASED);
        consent.unsuppress(new EmailAddress(PAULAS));
        assertThat(consent.whyNot(again, "newsletter")).isEmpty();
        assertThat(two.rows("erased_address", "true"))
                .as("the address that she had before is still refused")
                .hasSize(1);
    }

    @Test
    void who_takes_an_erased_address_is_not_written_to() {
        people.erase(PAULA, PAULAS, "admin");

        contacts.put("shop-12", ContactDraft.of(PAULAS, null, null));

        assertThat(consent.whyNot(PAUL, "newsletter")).contains(Refusal.ERASED);
    }

    @Test
    void the_hash_of_an_address_is_an_hmac_with_a_key_of_its_own() throws Exception {
        people.erase(PAULA, PAULAS, "admin");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(
                db.sql("select value from secret_key where name = 'erased addresses'")
                        .query(byte[].class)
                        .single(),
                "HmacSHA256"));

        assertThat(db.sql("select hash from erased_address").query(byte[].class).list())
                .hasSize(2)
                .contains(mac.doFinal(PAULAS.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void an_erasure_waits_for_a_letter_that_is_being_handed_over_and_breaks_nothing_off() throws Exception {
        var threads = Executors.newSingleThreadExecutor();
        var erasure = transaction.execute(status -> {
            db.sql("update message set state = 'HANDOFF', lease_token = 7 where id = 4011")
                    .update();
            var begun = threads.submit(() -> people.erase(PAULA, PAULAS, "admin"));
            pause(1_500);
            assertThat(begun.isDone()).isFalse();
            return begun;
        });
        erasure.get();
        threads.shutdown();

        assertThat(two.rows("message", "id = 4011").get(0)).contains("HANDOFF").contains("-11");
    }

    @Test
    void an_erased_survivor_takes_the_merged_address_along() {
        people.merge(PAULA, PAUL, "admin");

        people.erase(PAULA, PAULAS, "admin");

        assertThat(two.tablesWith(PAULS)).containsExactly("job_rejection");
        var again = contacts.put("new", ContactDraft.of(PAULS, null, null))
                .contact()
                .id();
        assertThat(consent.whyNot(again, "service")).contains(Refusal.ERASED);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
