package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import groundswell.contact.AttributeType;
import groundswell.contact.Contacts;
import groundswell.testing.OwnFields;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nine people: c1 to c3 in Berlin, c4 to c6 in Taipei, of c7 to c9 nobody knows where they live. */
@WholeApplication
class AppointmentWaitTest {

    @Autowired
    Journey journey;

    @Autowired
    Contacts contacts;

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void nine_people_in_three_zones() {
        OwnFields.forget(db);
        journey.people(9);
        db.sql("""
                        update contact
                        set time_zone = case when email < 'c4' then 'Europe/Berlin' when email < 'c7' then 'Asia/Taipei' end
                        """).update();
        // The next midnight of UTC, wherever the tests before have left the clock.
        var midnight = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
        clock.forward(Duration.between(clock.instant(), midnight));
    }

    private static String waiting(String key, String settings) {
        return Diagrams.around(key, """
                <startEvent id="Event_Start" name="Launched">%s</startEvent>
                <sequenceFlow id="Flow_1" sourceRef="Event_Start" targetRef="Event_Wait"/>
                <intermediateCatchEvent id="Event_Wait" name="Morning">%s<timerEventDefinition/></intermediateCatchEvent>
                <sequenceFlow id="Flow_2" sourceRef="Event_Wait" targetRef="Event_Waited"/>
                <endEvent id="Event_Waited" name="Waited"/>
                """.formatted(Diagrams.settings("audience", "true"), settings));
    }

    @Test
    void each_goes_on_at_nine_where_he_lives() {
        var midnight = clock.instant();
        var campaign = journey.launched(waiting(Journey.key("nine"), Diagrams.settings("at", "09:00")));

        assertThat(journey.places(campaign)).contains(tuple("Event_Wait", 9L, 9L));
        journey.passUntil(midnight.plus(1, ChronoUnit.HOURS).toString());
        assertThat(journey.outcomes(campaign)).as("nine in Taipei").containsEntry("Event_Waited", 3L);
        journey.passUntil(midnight.plus(8, ChronoUnit.HOURS).toString());
        assertThat(journey.whereabouts())
                .as("nine in Berlin, in winter or, an hour earlier, in summer")
                .containsEntry("c1", "Event_Waited")
                .containsEntry("c7", "Event_Wait");
        journey.passUntil(midnight.plus(9, ChronoUnit.HOURS).toString());
        assertThat(journey.outcomes(campaign)).containsEntry("Event_Waited", 9L);
        assertThat(journey.instances()).isZero();
    }

    @Test
    void who_has_a_date_goes_on_before_it_and_who_has_none_leaves() {
        contacts.define("renewalDate", AttributeType.DATE, "Renewal");
        var today = clock.instant().toString().substring(0, 10);
        renewsOn(Instant.parse(today + "T00:00:00Z").plus(10, ChronoUnit.DAYS), "c7", "c8");
        renewsOn(Instant.parse(today + "T00:00:00Z").minus(10, ChronoUnit.DAYS), "c9");
        var campaign = journey.launched(
                waiting(Journey.key("renewal"), Diagrams.settings("date", "contact.renewalDate", "offset", "-P7D")));

        assertThat(journey.outcomes(campaign))
                .as("what is over is not waited for")
                .containsEntry("Event_Waited", 1L);
        assertThat(journey.places(campaign)).contains(tuple("Event_Wait", 2L, 9L));
        journey.passDays(3);
        assertThat(journey.outcomes(campaign)).as("at nine, not at midnight").containsEntry("Event_Waited", 1L);
        journey.pass(Duration.ofHours(9));
        assertThat(journey.outcomes(campaign)).containsEntry("Event_Waited", 3L);
        assertThat(journey.whereabouts()).containsEntry("c1", "Event_Wait").containsEntry("c7", "Event_Waited");
        assertThat(journey.standingWaves()).isZero();
    }

    private void renewsOn(Instant day, String... names) {
        for (var name : names) {
            db.sql("""
                            update contact
                            set attributes = jsonb_build_object(
                                (select key from attribute where name = 'renewalDate'), cast(:day as text))
                            where email = :email
                            """)
                    .param("day", day.toString().substring(0, 10))
                    .param("email", name + "@x.example")
                    .update();
        }
    }

    @Test
    void whatever_comes_first_may_be_an_hour_of_ones_own() {
        var campaign = journey.launched(Diagrams.around(Journey.key("race"), """
                <startEvent id="Event_Start" name="Launched">%s</startEvent>
                <sequenceFlow id="Flow_1" sourceRef="Event_Start" targetRef="Gateway_First"/>
                <eventBasedGateway id="Gateway_First" name="What comes first?"/>
                <sequenceFlow id="Flow_Rated" sourceRef="Gateway_First" targetRef="Event_Rated"/>
                <sequenceFlow id="Flow_Late" sourceRef="Gateway_First" targetRef="Event_Nine"/>
                <intermediateCatchEvent id="Event_Rated" name="Rated">%s<messageEventDefinition/></intermediateCatchEvent>
                <intermediateCatchEvent id="Event_Nine" name="Nine">%s<timerEventDefinition/></intermediateCatchEvent>
                <sequenceFlow id="Flow_2" sourceRef="Event_Rated" targetRef="Event_Answered"/>
                <sequenceFlow id="Flow_3" sourceRef="Event_Nine" targetRef="Event_Silent"/>
                <endEvent id="Event_Answered" name="Answered"/>
                <endEvent id="Event_Silent" name="Silent"/>
                """.formatted(
                        Diagrams.settings("audience", "true"),
                        Diagrams.settings("event", "rated"),
                        Diagrams.settings("at", "09:00"))));

        assertThat(journey.places(campaign)).contains(tuple("Gateway_First", 9L, 9L));
        journey.did("rated", 1, 4);
        journey.pass(Duration.ofHours(1));
        assertThat(journey.outcomes(campaign)).isEqualTo(Map.of("Event_Answered", 2L, "Event_Silent", 2L));
        journey.pass(Duration.ofHours(8));
        assertThat(journey.outcomes(campaign)).isEqualTo(Map.of("Event_Answered", 2L, "Event_Silent", 7L));
    }

    @Test
    void what_cannot_be_waited_for_is_refused_with_the_setting_named() {
        assertThat(journey.problems(waiting("w", Diagrams.settings("at", "nine"))))
                .contains(tuple("Event_Wait", "at"));
        assertThat(journey.problems(waiting("w", Diagrams.settings("at", "09:00", "weekdays", "MON,Someday"))))
                .containsExactly(tuple("Event_Wait", "weekdays"));
        assertThat(journey.problems(waiting("w", Diagrams.settings("at", "09:00", "zone", "Europe/Nowhere"))))
                .containsExactly(tuple("Event_Wait", "zone"));
        assertThat(journey.problems(waiting("w", Diagrams.settings("date", "contact.firstName"))))
                .containsExactly(tuple("Event_Wait", "feel"));
        assertThat(journey.problems(waiting("w", Diagrams.settings("date", "contact.renewalDat"))))
                .containsExactly(tuple("Event_Wait", "feel"));
        assertThat(journey.problems(waiting("w", Diagrams.settings("date", "contact.createdAt", "offset", "7 days"))))
                .contains(tuple("Event_Wait", "offset"));
        assertThat(journey.problems(waiting("w", Diagrams.settings("weekdays", "MON"))))
                .containsExactly(tuple("Event_Wait", "wait"));
        assertThat(journey.problems(waiting("w", ""))).containsExactly(tuple("Event_Wait", "wait"));
        assertThat(journey.problems(waiting("w", Diagrams.settings("at", "09:00"))
                        .replace(
                                "<timerEventDefinition/>",
                                "<timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>")))
                .containsExactly(tuple("Event_Wait", "wait"));
    }
}
