package groundswell.consent;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.audience.Audience;
import groundswell.audience.Problem;
import groundswell.audience.TestAudience;
import groundswell.contact.ContactDraft;
import groundswell.contact.Contacts;
import groundswell.contact.TestContacts;
import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ConsentVocabularyTest {

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient db = JdbcClient.create(database);
    private final SettableClock clock = new SettableClock("2026-06-15T10:00:00Z");
    private final Contacts contacts = TestContacts.on(database, clock);
    private final Consent consent = TestConsent.on(database, clock);
    private final Audience audience = TestAudience.on(database, clock, contacts, new ConsentVocabulary(db));

    private long contact(String name) {
        return contacts.put(name, ContactDraft.of(name + "@example.com", name, null))
                .contact()
                .id();
    }

    private List<Long> selected(String feel) {
        assertThat(audience.count(feel).problems()).as(feel).isEmpty();
        return audience.sample(feel, 10);
    }

    @Test
    void the_last_word_on_the_topic_counts_and_silence_is_no() {
        var ada = contact("ada");
        var ben = contact("ben");
        var cleo = contact("cleo");
        consent.give(ada, "newsletter", "form", null, null, null);
        consent.give(ben, "newsletter", "form", null, null, null);
        clock.forward(Duration.ofDays(1));
        consent.withdraw(ben, "newsletter", "form", null, null, null);

        assertThat(selected("consent.newsletter")).containsExactly(ada);
        assertThat(selected("not(consent.newsletter)")).containsExactly(ben, cleo);
        assertThat(selected("consent.newsletter = true and consent.offers = false"))
                .containsExactly(ada);
    }

    @Test
    void a_topic_that_does_not_exist_is_told() {
        assertThat(audience.count("consent.newsleter").problems())
                .extracting(Problem::hint)
                .containsExactly("Did you mean consent.newsletter?");
    }

    @Test
    void a_topic_whose_name_would_break_out_of_the_statement_cannot_be_named() {
        db.sql("insert into topic (name, label, legal_basis) values ('x'' or true --', 'x', 'CONSENT')")
                .update();

        assertThat(audience.count("consent.`x' or true --`").problems()).hasSize(1);
        assertThat(selected("consent.newsletter")).isEmpty();
    }
}
