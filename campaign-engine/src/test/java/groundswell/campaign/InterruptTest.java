package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import groundswell.response.Response.Returned;
import groundswell.testing.WholeApplication;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ten people, five of them in Germany, are taken out of where they stand: of a part of the campaign, or of all of it. */
@WholeApplication
class InterruptTest {

    private static final String TIMER =
            "<timerEventDefinition><timeDuration>P10D</timeDuration></timerEventDefinition>";
    private static final String CONDITION = "<conditionalEventDefinition><condition>\"customer\" in contact.tags"
            + "</condition></conditionalEventDefinition>";

    @Autowired
    Journey journey;

    @Autowired
    Campaigns campaigns;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void ten_people() {
        journey.people(10);
    }

    /** In the part: a letter, a week, a second letter to the Germans, another week; out of it by its edge. */
    private static String onTheEdge(String trigger) {
        return Diagrams.lettersUntilBought(Journey.key("edge"))
                .replaceFirst(
                        "(?s)(<boundaryEvent [^>]*>).*?</boundaryEvent>",
                        "$1" + java.util.regex.Matcher.quoteReplacement(trigger) + "</boundaryEvent>");
    }

    /** The same with an event that interrupts the whole campaign, behind which people wait a day and then end. */
    private static String everywhere(String trigger) {
        return Diagrams.letterThenOffer(Journey.key("everywhere"))
                .replace("</process>", """
                        <subProcess id="Activity_Stop" name="Stop" triggeredByEvent="true">
                          <startEvent id="Event_Stop" name="Has had enough">%s</startEvent>
                          <sequenceFlow id="Flow_S1" sourceRef="Event_Stop" targetRef="Event_StopWait"/>
                          <intermediateCatchEvent id="Event_StopWait" name="A day passed">
                            <timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>
                          </intermediateCatchEvent>
                          <sequenceFlow id="Flow_S2" sourceRef="Event_StopWait" targetRef="Event_Stopped"/>
                          <endEvent id="Event_Stopped" name="Stopped"/>
                        </subProcess>
                        </process>""".formatted(trigger))
                .replace("PT1H", "P7D");
    }

    private static String message(String event) {
        return Diagrams.settings("event", event) + "<messageEventDefinition/>";
    }

    @Test
    void the_time_in_a_part_runs_from_coming_to_it_also_for_those_who_part_in_it() {
        var campaign = journey.launched(onTheEdge(TIMER));
        journey.passDays(7);
        assertThat(journey.places(campaign)).contains(tuple("Event_WaitAgain", 5L, 5L));

        journey.passDays(2);
        assertThat(journey.places(campaign)).contains(tuple("Activity_Woo", 5L, 10L));
        journey.passDays(1);
        assertThat(journey.outcomes(campaign)).isEqualTo(Map.of("Event_GoalReached", 5L, "Event_NotReached", 5L));
        assertThat(journey.places(campaign)).contains(tuple("Event_Bought", 0L, 5L));
        assertThat(journey.instances()).isZero();
    }

    @Test
    void who_fulfils_the_condition_leaves_the_part_when_it_is_asked() {
        var campaign = journey.launched(onTheEdge(CONDITION));
        journey.conditionsAreAsked();
        assertThat(journey.outcomes(campaign)).containsEntry("Event_GoalReached", 0L);

        db.sql("update contact set tags = '{customer}' where email in ('c1@x.example', 'c2@x.example')")
                .update();
        journey.conditionsAreAsked();
        assertThat(journey.outcomes(campaign)).containsEntry("Event_GoalReached", 2L);
        journey.passDays(7);
        journey.passDays(7);
        assertThat(journey.outcomes(campaign)).isEqualTo(Map.of("Event_GoalReached", 2L, "Event_NotReached", 8L));
    }

    @Test
    void what_happens_to_somebody_takes_him_out_of_the_whole_campaign() {
        var campaign = journey.launched(everywhere(message("complained")));
        journey.complained(1, 2);

        assertThat(journey.places(campaign))
                .contains(
                        tuple("Event_Wait", 8L, 10L),
                        tuple("Activity_Stop", 2L, 2L),
                        tuple("Event_Stop", 0L, 2L),
                        tuple("Event_StopWait", 2L, 2L));
        journey.complained(1);
        assertThat(journey.places(campaign)).as("once is enough").contains(tuple("Event_Stop", 0L, 2L));
        journey.passDays(1);
        assertThat(journey.outcomes(campaign)).containsEntry("Event_Stopped", 2L);
        journey.passDays(6);
        assertThat(journey.outcomes(campaign))
                .isEqualTo(Map.of("Event_Offered", 4L, "Event_NoOffer", 4L, "Event_Stopped", 2L));
        assertThat(journey.instances()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"replied, REPLY", "bounced, BOUNCE"})
    void whoever_answers_a_letter_and_whom_none_reaches_can_be_taken_out(String event, Returned kind) {
        var campaign = journey.launched(everywhere(message(event)));

        journey.cameBack(kind, 3, 7);

        assertThat(journey.places(campaign)).contains(tuple("Event_Stop", 0L, 2L), tuple("Event_Wait", 8L, 10L));
        journey.passDays(7);
        assertThat(journey.outcomes(campaign)).containsEntry("Event_Stopped", 2L);
    }

    @Test
    void a_campaign_may_have_a_last_day_for_everybody() {
        var campaign = journey.launched(everywhere(TIMER.replace("P10D", "P3D")));
        journey.passDays(3);
        assertThat(journey.places(campaign)).contains(tuple("Event_StopWait", 10L, 10L));
        journey.passDays(3);
        assertThat(journey.outcomes(campaign)).containsEntry("Event_Stopped", 10L);
        assertThat(journey.standingWaves()).isZero();
    }

    @Test
    void who_was_taken_out_by_an_event_is_not_taken_out_again_by_the_last_day() {
        var both = everywhere(message("complained")).replace("</process>", """
                        <subProcess id="Activity_Late" name="Late" triggeredByEvent="true">
                          <startEvent id="Event_Late" name="Two days passed"><timerEventDefinition>
                            <timeDuration>P2D</timeDuration></timerEventDefinition></startEvent>
                          <sequenceFlow id="Flow_L1" sourceRef="Event_Late" targetRef="Event_TooLate"/>
                          <endEvent id="Event_TooLate" name="Too late"/>
                        </subProcess></process>""");
        var campaign = journey.launched(both);
        journey.passDays(1);
        journey.complained(3);
        journey.pass(java.time.Duration.ofHours(23));
        journey.passDays(1);
        assertThat(journey.outcomes(campaign))
                .containsEntry("Event_Stopped", 1L)
                .containsEntry("Event_TooLate", 9L);
    }

    @Test
    void a_condition_may_end_the_campaign_for_somebody_anywhere() {
        var campaign = journey.launched(everywhere(CONDITION));
        db.sql("update contact set tags = '{customer}' where email = 'c4@x.example'")
                .update();
        journey.conditionsAreAsked();
        assertThat(journey.whereabouts()).containsEntry("c4", "Event_StopWait").containsEntry("c5", "Event_Wait");
        journey.conditionsAreAsked();
        assertThat(journey.places(campaign)).contains(tuple("Event_StopWait", 1L, 1L));
    }

    @Test
    void what_people_cannot_be_taken_out_by_is_refused() {
        assertThat(journey.problems(onTheEdge(""))).contains(tuple("Event_Bought", "boundary"));
        assertThat(journey.problems(onTheEdge(TIMER.replace("P10D", "ten days"))))
                .containsExactly(tuple("Event_Bought", "wait"));
        assertThat(journey.problems(onTheEdge(CONDITION.replace("contact.tags", "contact.tagz"))))
                .containsExactly(tuple("Event_Bought", "feel"));
        assertThat(journey.problems(everywhere(message("complained"))
                        .replace(
                                "<startEvent id=\"Event_Stop\"",
                                "<startEvent isInterrupting=\"false\" id=\"Event_Stop\"")))
                .containsExactly(tuple("Event_Stop", "boundary"));
        assertThat(journey.problems(everywhere(message("complained"))
                        .replace(
                                "sourceRef=\"Event_Start\" targetRef=\"Activity_Letter\"",
                                "sourceRef=\"Event_Start\" targetRef=\"Activity_Stop\"")))
                .contains(tuple("Activity_Stop", "sub-process"));
        assertThat(journey.problems(everywhere("<messageEventDefinition/>"))).contains(tuple("Event_Stop", "event"));
    }
}
