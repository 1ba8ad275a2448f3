package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import groundswell.testing.WholeApplication;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Twelve people who come one by one, because each of them signed up. */
@WholeApplication
class WaveMergeTest {

    @Autowired
    Journey journey;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void twelve_people() {
        journey.people(12);
    }

    private static String whoSignsUp(String key) {
        return Diagrams.letterThenRace(
                key,
                "<startEvent id=\"Event_Start\" name=\"Signed up\">" + Diagrams.settings("event", "signedUp")
                        + "<messageEventDefinition/></startEvent>");
    }

    @Test
    void who_waits_for_the_same_until_the_same_minute_waits_together() {
        var campaign = journey.launched(whoSignsUp(Journey.key("trickle")));
        for (int contact = 1; contact <= 6; contact++) {
            journey.did("signedUp", contact);
        }
        journey.pass(Duration.ofMinutes(1));
        for (int contact = 7; contact <= 12; contact++) {
            journey.did("signedUp", contact);
        }
        assertThat(journey.standingWaves()).isEqualTo(12);

        journey.wavesAreMerged();
        assertThat(journey.standingWaves()).isEqualTo(2);
        assertThat(journey.instances()).isEqualTo(2);
        assertThat(journey.places(campaign))
                .containsExactly(
                        tuple("Event_Start", 0L, 12L),
                        tuple("Activity_Letter", 0L, 12L),
                        tuple("Gateway_First", 12L, 12L));

        journey.did("rated", 3);
        assertThat(journey.outcomes(campaign)).containsEntry("Event_Silent", 0L);
        journey.pass(Duration.ofDays(7).minusMinutes(1));
        assertThat(journey.standingWaves()).as("a minute between them").isEqualTo(1);
        journey.pass(Duration.ofMinutes(1));
        assertThat(journey.standingWaves()).isZero();
        assertThat(journey.instances()).isZero();
        assertThat(journey.outcomes(campaign).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(12);
    }

    @Test
    void who_has_joined_others_gets_the_next_letter_once() {
        var campaign = journey.launched(Diagrams.letterThenOffer(Journey.key("join"))
                .replace(
                        "<startEvent id=\"Event_Start\" name=\"Launched\">" + Diagrams.settings("audience", "true")
                                + "</startEvent>",
                        "<startEvent id=\"Event_Start\" name=\"Signed up\">" + Diagrams.settings("event", "signedUp")
                                + "<messageEventDefinition/></startEvent>"));
        for (int contact = 1; contact <= 4; contact++) {
            journey.did("signedUp", contact);
        }
        journey.wavesAreMerged();
        assertThat(journey.standingWaves()).isEqualTo(1);
        journey.pass(Duration.ofHours(1));

        assertThat(journey.outcomes(campaign)).isEqualTo(Map.of("Event_Offered", 2L, "Event_NoOffer", 2L));
        assertThat(db.sql("select count(*) from message").query(Long.class).single())
                .isEqualTo(6);
        assertThat(db.sql("select max(n) from (select count(*) as n from message group by contact_id, mailing_id) x")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nobody_is_taken_past_a_step_that_his_wave_has_not_done() {
        journey.launched(whoSignsUp(Journey.key("steps"))
                .replace(
                        "<timerEventDefinition><timeDuration>P7D</timeDuration></timerEventDefinition>",
                        Diagrams.settings("at", "09:00") + "<timerEventDefinition/>"));
        journey.signUpWithoutSteps("signedUp", 1, 2, 3);
        journey.wavesAreMerged();
        assertThat(journey.standingWaves())
                .as("they have not even got the letter")
                .isEqualTo(3);
    }
}
