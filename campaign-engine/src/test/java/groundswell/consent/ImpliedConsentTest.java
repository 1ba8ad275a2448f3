package groundswell.consent;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.consent.Topics.Change;
import groundswell.contact.ContactDraft;
import groundswell.contact.ImportedConsent;
import groundswell.contact.TestContacts;
import groundswell.lifecycle.OrdersRecorded;
import groundswell.lifecycle.OrdersRecorded.Placed;
import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ImpliedConsentTest {

    private final SettableClock clock = new SettableClock("2026-03-01T09:00:00Z");
    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient db = JdbcClient.create(database);
    private final Consent consent = TestConsent.on(database, clock);
    private final ImpliedConsent implied = new ImpliedConsent(db, clock);
    private long ada;

    @BeforeEach
    void a_purchase_implies_offers_for_a_hundred_days() {
        new Topics(db, clock).change("offers", new Change(null, null, null, 100, null, null));
        ada = TestContacts.on(database, clock)
                .put("a-1", ContactDraft.of("ada@x.example", "Ada", null))
                .contact()
                .id();
    }

    private void buys(String order, Instant at) {
        implied.on(
                new OrdersRecorded(List.of(new Placed(ada, order, at, BigDecimal.TEN, "EUR", List.of(), List.of()))));
    }

    private List<ConsentEntry> history() {
        return consent.history(ada, clock.instant().plusSeconds(1), 50);
    }

    @Test
    void who_buys_may_be_written_to_about_what_the_operator_allows_and_it_says_so() {
        buys("o-1", clock.instant());

        assertThat(consent.whyNot(ada, "offers")).isEmpty();
        assertThat(consent.whyNot(ada, "newsletter")).contains(Refusal.NO_CONSENT);
        assertThat(history()).singleElement().satisfies(it -> {
            assertThat(it.how()).isEqualTo("implied by purchase");
            assertThat(it.by()).isEqualTo("purchase");
            assertThat(it.source()).isEqualTo("order o-1");
            assertThat(it.until()).isEqualTo(clock.instant().plus(Duration.ofDays(100)));
        });
    }

    @Test
    void it_ends_by_itself_and_the_next_order_prolongs_it() {
        buys("o-1", clock.instant());
        clock.forward(Duration.ofDays(60));
        buys("o-2", clock.instant());
        clock.forward(Duration.ofDays(60));
        assertThat(consent.whyNot(ada, "offers")).isEmpty();

        clock.forward(Duration.ofDays(40));

        assertThat(consent.whyNot(ada, "offers")).contains(Refusal.NO_CONSENT);
        assertThat(given()).isFalse();
    }

    @Test
    void an_order_that_comes_again_or_is_old_gives_nothing_that_has_ended() {
        buys("o-1", clock.instant());
        buys("o-1", clock.instant());
        buys("o-0", clock.instant().minus(Duration.ofDays(200)));
        buys("o-2", clock.instant().minus(Duration.ofDays(20)));
        assertThat(history()).hasSize(1);

        clock.forward(Duration.ofDays(101));
        buys("o-1", clock.instant().minus(Duration.ofDays(101)));

        assertThat(history()).hasSize(1);
        assertThat(consent.whyNot(ada, "offers")).contains(Refusal.NO_CONSENT);
    }

    @Test
    void a_purchase_takes_back_no_withdrawal_and_shortens_no_consent() {
        consent.withdraw(ada, "offers", "one-click", null, null, null);
        clock.forward(Duration.ofDays(1));
        buys("o-1", clock.instant());
        assertThat(consent.whyNot(ada, "offers")).contains(Refusal.WITHDRAWN);

        consent.give(ada, "offers", "form", null, null, null);
        buys("o-2", clock.instant());
        clock.forward(Duration.ofDays(500));
        assertThat(consent.whyNot(ada, "offers")).isEmpty();
    }

    @Test
    void every_word_that_somebody_says_is_worth_more_even_an_older_one() {
        buys("o-1", clock.instant());
        consent.record(List.of(new ConsentEntry(
                ada, "offers", false, Instant.parse("2025-06-01T00:00:00Z"), "migration", null, null, null, null)));

        assertThat(consent.whyNot(ada, "offers")).contains(Refusal.WITHDRAWN);
    }

    @Test
    void an_imported_consent_with_its_proof_replaces_what_was_only_implied() {
        buys("o-1", clock.instant());
        var people = List.of(new ImportedConsent.Person(ada, "ada@x.example", null, null));

        TestConsent.ofImports(database, clock).give(people, "offers", "signed at the fair", "fair.csv");
        clock.forward(Duration.ofDays(500));

        assertThat(consent.whyNot(ada, "offers")).isEmpty();
        assertThat(history().get(0).by()).isEqualTo("import");
    }

    @Test
    void conditions_see_it_as_long_as_it_lasts() {
        assertThat(given()).isFalse();
        buys("o-1", clock.instant());

        assertThat(given()).isTrue();
        assertThat(db.sql("select contact_id from consenting('offers', :now)")
                        .param("now", java.time.OffsetDateTime.now(clock))
                        .query(Long.class)
                        .list())
                .containsExactly(ada);
    }

    private boolean given() {
        return db.sql("select consent_given(:contact, 'offers', :now)")
                .param("contact", ada)
                .param("now", java.time.OffsetDateTime.now(clock))
                .query(Boolean.class)
                .single();
    }
}
