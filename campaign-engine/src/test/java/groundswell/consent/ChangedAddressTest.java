package groundswell.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.contact.AddressChanged;
import groundswell.contact.ContactDraft;
import groundswell.contact.Contacts;
import groundswell.contact.EmailAddress;
import groundswell.contact.InvalidContact;
import groundswell.contact.TestContacts;
import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ChangedAddressTest {

    private final SettableClock clock = new SettableClock("2026-03-01T09:00:00Z");
    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient db = JdbcClient.create(database);
    private final MovedRefusals refusals = new MovedRefusals(db);
    private final Contacts contacts =
            TestContacts.heardBy(event -> refusals.follow((AddressChanged) event), database, clock);

    @ParameterizedTest
    @CsvSource({"COMPLAINT,true", "MANUAL,true", "ERASED,true", "HARD_BOUNCE,false", "SOFT_BOUNCES,false"})
    void a_refusal_of_the_person_follows_to_the_new_address_and_a_bounce_of_the_mailbox_does_not(
            String reason, boolean follows) {
        var ada = put("ada", "ada@old.example");
        suppress("ada@old.example", reason);

        var changed = contacts.changeAddress(ada, new EmailAddress("ada@new.example"));

        assertThat(changed.orElseThrow().email()).isEqualTo("ada@new.example");
        assertThat(isSuppressed("ada@new.example")).isEqualTo(follows);
        assertThat(isSuppressed("ada@old.example")).isTrue();
    }

    @Test
    void the_addresses_he_had_are_in_his_timeline() {
        var ada = put("ada", "ada@old.example");
        put("ada", "ada@new.example");
        put("ada", "ADA@new.example");
        clock.forward(Duration.ofDays(1));

        var moments = contacts.timeline(contacts.find(ada).orElseThrow(), clock.instant(), 10);

        assertThat(moments)
                .filteredOn(it -> it.kind().equals("address.changed"))
                .singleElement()
                .satisfies(it -> assertThat(it.facts())
                        .containsEntry("from", "ada@old.example")
                        .containsEntry("to", "ada@new.example"));
    }

    @Test
    void a_taken_address_is_refused_with_who_has_it_and_nothing_moves() {
        var ada = put("ada", "ada@example.org");
        put("ben", "ben@example.org");
        suppress("ada@example.org", "COMPLAINT");

        assertThatThrownBy(() -> contacts.changeAddress(ada, new EmailAddress("Ben@example.org")))
                .isInstanceOfSatisfying(InvalidContact.class, it -> {
                    assertThat(it.problems().get(0).field()).isEqualTo("email");
                    assertThat(it.problems().get(0).message()).contains("“ben”");
                    assertThat(it.problems().get(0).hint()).contains("merge");
                });
        assertThat(isSuppressed("ben@example.org")).isFalse();
        assertThat(contacts.changeAddress(99_999, new EmailAddress("new@example.org")))
                .isEmpty();
    }

    private long put(String id, String email) {
        return contacts.put(id, ContactDraft.of(email, null, null)).contact().id();
    }

    private void suppress(String email, String reason) {
        db.sql("insert into suppression (address_key, reason, at) values (:email, :reason, now())")
                .param("email", email)
                .param("reason", reason)
                .update();
    }

    private boolean isSuppressed(String email) {
        return db.sql("select count(*) from suppression where address_key = :email")
                        .param("email", email)
                        .query(Long.class)
                        .single()
                == 1;
    }
}
