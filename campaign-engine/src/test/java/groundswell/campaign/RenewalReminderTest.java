package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.contact.AttributeType;
import groundswell.contact.Contacts;
import groundswell.testing.OwnFields;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shipped campaign, for people whose subscription ends in forty days. */
@WholeApplication
class RenewalReminderTest {

    @Autowired
    Journey journey;

    @Autowired
    Letters letters;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Contacts contacts;

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    private Instant began = Instant.EPOCH;

    @AfterEach
    void it_is_the_day_before_again() {
        clock.forward(Duration.between(clock.instant(), began));
    }

    @BeforeEach
    void subscriptions_end_in_forty_days() {
        began = clock.instant();
        OwnFields.forget(db);
        journey.people(6);
        contacts.define("renewalDate", AttributeType.DATE, "Subscription ends");
        letters.haveDate("renewalDate", today().plusDays(40), 1, 2, 3);
        letters.haveDate("renewalDate", today().plusDays(20), 4);
        letters.haveDate("renewalDate", today().plusDays(100), 5);
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneId.of("Europe/Berlin")).toLocalDate();
    }

    private long launched() {
        return journey.launched(shipped("renewal-reminder"));
    }

    private static String shipped(String name) {
        return new String(Diagrams.shipped(name), StandardCharsets.UTF_8);
    }

    @Test
    void who_does_not_renew_is_reminded_a_month_and_a_week_before() {
        var campaign = launched();
        assertThat(journey.whereabouts())
                .as("c5 is not near yet, and c6 has no subscription")
                .containsOnlyKeys("c1", "c2", "c3", "c4")
                .containsEntry("c1", "Event_MonthBefore");
        assertThat(letters.to(4)).as("late, but not too late").containsExactly("renewal-reminder");

        journey.passDays(11);
        assertThat(letters.to(1)).containsExactly("renewal-reminder");
        journey.passDays(20);
        assertThat(letters.to(1)).hasSize(1);
        journey.passDays(3);
        assertThat(letters.to(1)).containsExactly("renewal-reminder", "renewal-last-days");
        journey.passDays(9);

        assertThat(journey.outcomes(campaign)).containsEntry("Event_NotRenewed", 4L);
        assertThat(journey.instances()).isZero();
    }

    @Test
    void who_renews_leaves_at_once_and_counts_with_what_it_is_worth() {
        var campaign = launched();
        journey.passDays(11);
        letters.buys("subscription", 1);
        letters.buys("coffee", 2);
        letters.haveDate("renewalDate", today().plusDays(395), 3);
        journey.conditionsAreAsked();

        assertThat(journey.whereabouts())
                .as("another order renews nothing; a date that has moved on does")
                .containsEntry("c1", "Event_RenewedInTime")
                .containsEntry("c2", "Event_WeekBefore")
                .containsEntry("c3", "Event_RenewedInTime");
        journey.passDays(32);
        assertThat(letters.to(1)).containsExactly("renewal-reminder");
        assertThat(letters.to(2)).hasSize(2);
        var goal = campaigns.goal(campaign);
        assertThat(goal.converted()).isEqualTo(1);
        assertThat(goal.worth()).isEqualByComparingTo(new BigDecimal("120"));
    }

    @ParameterizedTest
    @CsvSource({"renewal-reminder, renewalDate", "birthday, birthday"})
    void without_the_attribute_the_campaign_is_refused_and_names_it(String campaign, String attribute) {
        OwnFields.forget(db);

        assertThat(campaigns.check(Diagrams.shipped(campaign)))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.message()).contains(attribute));
    }
}
