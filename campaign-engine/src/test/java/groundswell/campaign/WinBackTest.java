package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shipped campaign with its three letters, for five people who have not ordered for a hundred days. */
@WholeApplication
class WinBackTest {

    @Autowired
    Journey journey;

    @Autowired
    Letters letters;

    @Autowired
    Campaigns campaigns;

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
    void five_of_seven_have_lapsed() {
        began = clock.instant();
        journey.people(7);
        db.sql("truncate customer_order, order_line, order_summary cascade").update();
        letters.hadOrdered(2, Duration.ofDays(100), 1, 2, 3, 4, 5);
        letters.hadOrdered(2, Duration.ofDays(20), 6);
        letters.hadOrdered(1, Duration.ofDays(100), 7);
        campaign = journey.launched(new String(Diagrams.shipped("win-back"), StandardCharsets.UTF_8));
    }

    @Test
    void who_lapsed_after_two_orders_gets_a_letter_and_nobody_else() {
        assertThat(journey.whereabouts()).containsOnlyKeys("c1", "c2", "c3", "c4", "c5");
        assertThat(letters.to(1)).containsExactly("win-back-letter");
    }

    @Test
    void who_does_not_look_in_gets_an_offer_and_then_a_goodbye() {
        journey.passDays(7);
        assertThat(letters.to(3)).containsExactly("win-back-letter", "win-back-offer");
        journey.passDays(7);
        assertThat(letters.to(3)).containsExactly("win-back-letter", "win-back-offer", "win-back-goodbye");
        assertThat(journey.outcomes(campaign)).doesNotContainEntry("Event_StayedAway", 5L);
        journey.passDays(14);

        assertThat(journey.outcomes(campaign)).containsEntry("Event_StayedAway", 5L);
        assertThat(letters.to(3)).hasSize(3);
        assertThat(journey.instances()).isZero();
    }

    @Test
    void who_looks_in_is_left_in_peace_and_has_two_weeks_to_order() {
        journey.passDays(3);
        letters.clicked("win-back-letter", 1);
        journey.passDays(4);
        letters.clicked("win-back-offer", 2);
        journey.passDays(7);
        letters.clicked("win-back-goodbye", 3);
        journey.passDays(14);

        assertThat(letters.to(1)).containsExactly("win-back-letter");
        assertThat(letters.to(2)).containsExactly("win-back-letter", "win-back-offer");
        assertThat(journey.whereabouts())
                .containsEntry("c1", "Event_CameBackToLook")
                .containsEntry("c2", "Event_CameBackToLook")
                .containsEntry("c3", "Event_CameBackToLook")
                .containsEntry("c4", "Event_StayedAway");
    }

    @Test
    void who_orders_has_been_won_back_wherever_he_stands_and_gets_no_more_letters() {
        letters.buys("coffee", 1);
        journey.passDays(7);
        letters.clicked("win-back-offer", 2);
        letters.buys("coffee", 3);
        journey.passDays(7);
        letters.buys("tea", 2, 4);
        journey.passDays(14);

        assertThat(journey.outcomes(campaign))
                .isEqualTo(Map.of("Event_WonBack", 4L, "Event_CameBackToLook", 0L, "Event_StayedAway", 1L));
        assertThat(letters.to(1)).containsExactly("win-back-letter");
        assertThat(letters.to(3)).containsExactly("win-back-letter", "win-back-offer");
        assertThat(campaigns.goal(campaign).converted()).isEqualTo(4);
    }
}
