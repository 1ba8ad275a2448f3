package groundswell.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.consent.Topics.Change;
import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class TopicsTest {

    private final JdbcClient db = JdbcClient.create(TestDatabase.fresh());
    private final Topics topics = new Topics(db, new SettableClock("2026-03-01T09:00:00Z"));
    private final Caps caps = new Caps(db);

    private static Change called(String label) {
        return new Change(label, null, null, null, null, null);
    }

    @Test
    void a_new_topic_needs_consent_by_double_opt_in_unless_somebody_chooses_otherwise() {
        var topic = topics.add("tea-club", called("Tea club"));

        assertThat(topic.legalBasis()).isEqualTo(LegalBasis.CONSENT);
        assertThat(topic.optIn()).isEqualTo(OptInKind.DOUBLE);
        assertThat(topic.impliedDays()).isNull();
        assertThat(topics.all()).contains(topic);
    }

    @Test
    void a_change_leaves_what_it_does_not_name() {
        topics.add("tea-club", new Change("Tea club", null, null, 30, Map.of("de", "Teeklub"), null));

        topics.change("tea-club", new Change(null, null, OptInKind.SINGLE, null, Map.of("en", "Tea"), null));
        var topic = topics.change("tea-club", new Change(null, null, null, 0, null, Map.of("de", "Jeden Freitag.")));

        assertThat(topic)
                .isEqualTo(new Topic(
                        "tea-club",
                        "Tea club",
                        LegalBasis.CONSENT,
                        OptInKind.SINGLE,
                        null,
                        Map.of("en", "Tea", "de", "Teeklub"),
                        Map.of("de", "Jeden Freitag.")));
        assertThat(topic.labelIn(Locale.GERMAN)).isEqualTo("Teeklub");
        assertThat(topic.labelIn(Locale.TRADITIONAL_CHINESE)).isEqualTo("Tea");
        assertThat(topic.descriptionIn(Locale.ENGLISH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Tea Club", "9lives", "tea_club", "tëa", "x'; drop table topic --"})
    void a_name_that_cannot_stand_in_a_header_is_refused(String name) {
        assertThatThrownBy(() -> topics.add(name, called("Tea")))
                .isInstanceOfSatisfying(
                        InvalidConsent.class,
                        it -> assertThat(it.problems().get(0).field()).isEqualTo("name"));
    }

    @Test
    void a_name_is_taken_once_and_a_topic_that_is_not_there_is_not_changed() {
        assertThatThrownBy(() -> topics.add("offers", called("Offers"))).isInstanceOf(InvalidConsent.class);
        assertThatThrownBy(() -> topics.change("nothing", called("x"))).isInstanceOf(UnknownTopic.class);
    }

    @Test
    void only_what_needs_consent_can_take_it_from_a_purchase() {
        assertThatThrownBy(() -> topics.change("service", new Change(null, null, null, 30, null, null)))
                .isInstanceOf(InvalidConsent.class);
        assertThatThrownBy(() -> topics.change("offers", new Change(null, null, null, -1, null, null)))
                .isInstanceOf(InvalidConsent.class);
    }

    @Test
    void caps_are_kept_as_they_are_given_and_nothing_is_capped_without() {
        assertThat(caps.all()).isEmpty();

        var wanted = List.of(new FrequencyCap(null, 3, 7), new FrequencyCap("offers", 1, 14));
        caps.replace(wanted);
        assertThat(caps.all()).isEqualTo(wanted);
        caps.replace(List.of());

        assertThat(caps.all()).isEmpty();
    }

    @Test
    void a_cap_that_means_nothing_is_refused() {
        for (var cap : List.of(
                new FrequencyCap(null, 0, 7),
                new FrequencyCap(null, 1, 400),
                new FrequencyCap("nothing", 1, 7),
                new FrequencyCap("service", 1, 7))) {
            assertThatThrownBy(() -> caps.replace(List.of(cap))).isInstanceOf(InvalidConsent.class);
        }
        assertThatThrownBy(() -> caps.replace(List.of(new FrequencyCap(null, 1, 7), new FrequencyCap(null, 2, 7))))
                .isInstanceOf(InvalidConsent.class);
    }
}
