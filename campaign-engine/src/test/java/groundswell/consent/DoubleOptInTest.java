package groundswell.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import groundswell.consent.OptIn.State;
import groundswell.contact.ContactDraft;
import groundswell.contact.TestContacts;
import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DoubleOptInTest {

    private final SettableClock clock = new SettableClock("2026-03-01T09:00:00.123456789Z");
    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient db = JdbcClient.create(database);
    private final Consent consent = TestConsent.on(database, clock);
    private long ada;

    @BeforeEach
    void ada_is_known() {
        ada = TestContacts.on(database, clock)
                .put("a-1", ContactDraft.of("ada@x.example", "Ada", null))
                .contact()
                .id();
    }

    private boolean requested(String topic, String wording) {
        return consent.request(ada, topic, "/f/sign-up", wording, "192.0.2.7");
    }

    private OptIn confirmed() {
        return consent.confirm(ada, clock.instant(), "198.51.100.9");
    }

    private List<ConsentEntry> history() {
        return consent.history(ada, clock.instant().plusSeconds(1), 50);
    }

    @Test
    void a_tick_counts_only_once_it_is_confirmed() {
        requested("newsletter", "Yes, send me news");
        assertThat(consent.whyNot(ada, "newsletter")).contains(Refusal.NO_CONSENT);
        assertThat(consent.requested(ada, clock.instant()).state()).isEqualTo(State.OPEN);

        clock.forward(Duration.ofDays(2));
        var optIn = confirmed();

        assertThat(optIn)
                .isEqualTo(new OptIn(State.CONFIRMED, List.of(new OptIn.Wish("newsletter", "Yes, send me news"))));
        assertThat(consent.whyNot(ada, "newsletter")).isEmpty();
        assertThat(history())
                .extracting(
                        ConsentEntry::how,
                        ConsentEntry::source,
                        ConsentEntry::wording,
                        ConsentEntry::ip,
                        ConsentEntry::given)
                .containsExactly(tuple("double-opt-in", "/f/sign-up", "Yes, send me news", "198.51.100.9", true));
        assertThat(db.sql("select host(ip) from consent_request")
                        .query(String.class)
                        .single())
                .as("who ticked may be somebody else")
                .isEqualTo("192.0.2.7");
    }

    @Test
    void who_confirms_twice_has_confirmed_once() {
        requested("newsletter", "Yes");
        confirmed();
        clock.forward(Duration.ofDays(1));

        assertThat(confirmed()).isEqualTo(new OptIn(State.ALREADY, List.of()));
        assertThat(consent.requested(ada, clock.instant()).state()).isEqualTo(State.ALREADY);
        assertThat(history()).hasSize(1);
    }

    @Test
    void a_link_that_was_used_does_not_bring_back_what_was_withdrawn_since() {
        requested("newsletter", "Yes");
        confirmed();
        consent.withdraw(ada, "newsletter", "one-click", null, null, null);
        clock.forward(Duration.ofDays(1));

        assertThat(confirmed().state()).isEqualTo(State.ALREADY);
        assertThat(consent.whyNot(ada, "newsletter")).contains(Refusal.WITHDRAWN);
    }

    @Test
    void who_withdrew_may_ask_again_and_confirm() {
        consent.withdraw(ada, "newsletter", "one-click", null, null, null);
        clock.forward(Duration.ofDays(1));
        requested("newsletter", "Yes");
        assertThat(consent.whyNot(ada, "newsletter")).contains(Refusal.WITHDRAWN);

        confirmed();

        assertThat(consent.whyNot(ada, "newsletter")).isEmpty();
    }

    @Test
    void after_thirty_days_nothing_is_confirmed() {
        requested("newsletter", "Yes");
        clock.forward(Duration.ofDays(30).minusSeconds(1));
        assertThat(consent.requested(ada, clock.instant()).state()).isEqualTo(State.OPEN);

        clock.forward(Duration.ofSeconds(1));

        assertThat(consent.requested(ada, clock.instant()).state()).isEqualTo(State.EXPIRED);
        assertThat(confirmed().state()).isEqualTo(State.EXPIRED);
        assertThat(consent.whyNot(ada, "newsletter")).contains(Refusal.NO_CONSENT);
    }

    @Test
    void what_was_asked_after_the_letter_is_not_in_its_link() {
        requested("newsletter", "Yes");
        var letter = clock.instant();
        clock.forward(Duration.ofMinutes(1));
        requested("offers", "Offers too");

        assertThat(consent.confirm(ada, letter, null).wishes())
                .extracting(OptIn.Wish::topic)
                .containsExactly("newsletter");
        assertThat(consent.whyNot(ada, "offers")).contains(Refusal.NO_CONSENT);
        assertThat(consent.requested(ada, clock.instant()).wishes())
                .extracting(OptIn.Wish::topic)
                .containsExactly("offers");
    }

    @Test
    void of_each_topic_that_is_recorded_which_was_ticked_last_and_shown() {
        requested("newsletter", "Old words");
        requested("offers", "Offers");
        clock.forward(Duration.ofMinutes(1));
        requested("newsletter", "New words");

        var shown = consent.requested(ada, clock.instant()).wishes();

        assertThat(shown)
                .containsExactly(new OptIn.Wish("newsletter", "New words"), new OptIn.Wish("offers", "Offers"));
        assertThat(confirmed().wishes()).containsExactlyInAnyOrderElementsOf(shown);
        assertThat(history()).hasSize(2);
    }

    @Test
    void a_stranger_s_link_confirms_nothing_of_ours() {
        requested("newsletter", "Yes");

        assertThat(consent.confirm(ada + 1, clock.instant(), null).state()).isEqualTo(State.EXPIRED);
        assertThat(consent.whyNot(ada, "newsletter")).contains(Refusal.NO_CONSENT);
    }

    @Test
    void a_thousand_posts_are_kept_and_ask_once_an_hour() {
        long asked = IntStream.range(0, 1_000)
                .filter(i -> requested("newsletter", "Yes"))
                .count();
        assertThat(asked).isEqualTo(1);

        clock.forward(Duration.ofHours(1).minusMillis(1));
        assertThat(requested("offers", "Offers")).as("whatever it is about").isFalse();
        clock.forward(Duration.ofMillis(1));
        assertThat(requested("newsletter", "Yes")).isTrue();
        assertThat(requested("newsletter", "Yes")).isFalse();

        assertThat(db.sql("select count(*) from consent_request")
                        .query(Long.class)
                        .single())
                .isEqualTo(1_003);
        assertThat(confirmed().wishes()).hasSize(2);
    }

    @Test
    void of_posts_at_the_same_moment_one_asks() {
        long asked = IntStream.range(0, 64)
                .parallel()
                .filter(i -> requested("newsletter", "Yes"))
                .count();

        assertThat(asked).isEqualTo(1);
    }

    @Test
    void the_letter_finds_the_words_that_it_asks_about() {
        requested("newsletter", "Yes, send me news");

        assertThat(TestConsent.optInFacts(consent, clock).of(List.of(ada, ada + 1)))
                .isEqualTo(Map.of(ada, Map.of("wordings", List.of("Yes, send me news"))));
        confirmed();
        assertThat(TestConsent.optInFacts(consent, clock).of(List.of(ada))).isEmpty();
    }

    @Test
    void nobody_asks_for_what_does_not_exist() {
        assertThatThrownBy(() -> requested("news", "Yes")).isInstanceOf(UnknownTopic.class);
    }
}
