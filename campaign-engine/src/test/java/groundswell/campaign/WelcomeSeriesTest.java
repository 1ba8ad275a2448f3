package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.response.Noted;
import groundswell.response.Response;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shipped campaign, for people who confirm on a Monday at noon. */
@WholeApplication
class WelcomeSeriesTest {

    @Autowired
    Journey journey;

    @Autowired
    Letters letters;

    @Autowired
    Response response;

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    private long campaign;

    private Instant began = Instant.EPOCH;

    @AfterEach
    void it_is_the_day_before_again() {
        clock.forward(Duration.between(clock.instant(), began));
    }

    @BeforeEach
    void it_is_monday_noon() {
        began = clock.instant();
        journey.people(3);
        db.sql("truncate customer_order, order_line, order_summary cascade").update();
        db.sql("update contact set time_zone = 'UTC'").update();
        var monday = clock.instant()
                .atZone(ZoneOffset.UTC)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .truncatedTo(ChronoUnit.DAYS)
                .plusHours(12)
                .toInstant();
        clock.forward(Duration.between(clock.instant(), monday));
        campaign = journey.launched(new String(Diagrams.shipped("welcome-series"), StandardCharsets.UTF_8));
    }

    private void confirms(String topic, int contact) {
        long id = db.sql("select id from contact where email = :email")
                .param("email", "c" + contact + "@x.example")
                .query(Long.class)
                .single();
        response.note(List.of(new Noted(id, "consent.given", "{\"topic\": \"" + topic + "\"}", null)));
        journey.eventsAreRouted();
    }

    private Instant saturdayAt(int hour) {
        return clock.instant()
                .atZone(ZoneOffset.UTC)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY))
                .truncatedTo(ChronoUnit.DAYS)
                .plusHours(hour)
                .toInstant();
    }

    @Test
    void the_guide_comes_on_saturday_morning_and_the_first_choice_a_week_later() {
        confirms("newsletter", 1);
        confirms("offers", 2);
        var saturday = saturdayAt(10);

        journey.passDays(2);
        assertThat(journey.whereabouts())
                .as("only readers of the newsletter")
                .containsOnlyKeys("c1")
                .containsEntry("c1", "Event_SaturdayMorning");
        journey.passUntil(saturday.minusSeconds(60).toString());
        assertThat(letters.to(1)).isEmpty();
        journey.passUntil(saturday.toString());
        assertThat(letters.to(1)).containsExactly("welcome-brewing");
        journey.passDays(7);

        assertThat(letters.to(1)).containsExactly("welcome-brewing", "welcome-first-choice");
        assertThat(journey.outcomes(campaign)).containsEntry("Event_Reader", 1L);
    }

    @Test
    void who_has_ordered_meanwhile_needs_no_first_choice() {
        confirms("newsletter", 1);
        journey.passDays(2);
        journey.passDays(4);
        letters.buys("coffee", 1);
        journey.passDays(7);

        assertThat(letters.to(1)).containsExactly("welcome-brewing");
        assertThat(journey.outcomes(campaign)).containsEntry("Event_Customer", 1L);
    }
}
