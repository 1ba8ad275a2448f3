package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.engine.EngineJobs;
import groundswell.testing.WholeApplication;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wherever people stand when they are moved to a new version, what is around them goes on to hold. */
@WholeApplication
class VersionChangePlacesTest {

    @Autowired
    Journey journey;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignWorker worker;

    @Autowired
    VersionChange change;

    @Autowired
    EngineJobs engine;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void forty_people() {
        engine.endEverything();
        journey.people(40);
    }

    private MoveDone move(long id, String element, String target) {
        return change.move(
                id,
                new MoveOrder(1, 2, List.of(new MoveOrder.Choice(element, MoveOrder.Act.MOVE, target, null))),
                "mia");
    }

    private void publish(String diagram) {
        campaigns.publish(Diagrams.bytes(diagram), null);
    }

    @Test
    void an_event_takes_moved_people_out_of_the_sub_process_in_which_they_stand() {
        var diagram = Diagrams.lettersUntilBought(Journey.key("inside")).replace("event.amount &gt; 10", "true");
        var id = journey.launched(diagram);
        publish(diagram.replace("name=\"Woo\"", "name=\"Woo more\""));

        move(id, "Event_Wait", "Event_Wait");
        journey.did("bought", 1, 2, 3);
        journey.passDays(7);

        assertThat(journey.outcomes(id)).containsEntry("Event_GoalReached", 3L).containsEntry("Event_NotReached", 19L);
        assertThat(journey.instances()).isEqualTo(journey.standingWaves());
    }

    @Test
    void a_deadline_around_them_is_counted_from_when_they_came_there() {
        var diagram =
                Diagrams.lettersUntilBought(Journey.key("deadline")).replace("<timeDuration>P7D", "<timeDuration>P30D");
        var event = diagram.substring(
                diagram.indexOf("<boundaryEvent"), diagram.indexOf("</boundaryEvent>") + "</boundaryEvent>".length());
        var timed = "<boundaryEvent id=\"Event_Bought\" name=\"Too late\" attachedToRef=\"Activity_Woo\">"
                + "<timerEventDefinition><timeDuration>%s</timeDuration></timerEventDefinition></boundaryEvent>";
        var id = journey.launched(diagram.replace(event, timed.formatted("P10D")));
        journey.passDays(4);
        publish(diagram.replace(event, timed.formatted("P12D")));

        move(id, "Event_Wait", "Event_Wait");
        journey.pass(Duration.ofDays(8).minusMinutes(2));
        assertThat(journey.outcomes(id)).containsEntry("Event_GoalReached", 0L);
        journey.pass(Duration.ofMinutes(2));

        assertThat(journey.outcomes(id)).containsEntry("Event_GoalReached", 40L);
        assertThat(journey.instances()).isZero();
    }

    @Test
    void a_race_goes_on_with_its_events_and_its_time() {
        var start = "<startEvent id=\"Event_Start\" name=\"Launched\">" + Diagrams.settings("audience", "true")
                + "</startEvent>";
        var diagram = Diagrams.letterThenRace(Journey.key("race"), start)
                .replace("event.score &gt;= 9", "false")
                .replace("event.score &lt; 9", "true");
        var id = journey.launched(diagram);
        journey.passDays(3);
        publish(diagram.replace("name=\"Silent\"", "name=\"Still silent\""));

        move(id, "Gateway_First", "Gateway_First");
        journey.did("rated", 3);
        journey.pass(Duration.ofDays(4));

        assertThat(journey.outcomes(id)).containsEntry("Event_Answered", 1L).containsEntry("Event_Silent", 39L);
    }

    @Test
    void whoever_is_drawn_again_has_the_same_lot() {
        var key = Journey.key("lots");
        var id = journey.launched(lots(key));
        publish(lots(key));
        var before = db.sql(
                        "select contact_id from enrollment e join wave w on w.id = e.wave_id where w.element_id = 'Event_A'")
                .query(Long.class)
                .list();

        move(id, "Event_A", "Gateway_Lot");
        journey.pass(Duration.ZERO);

        assertThat(before).isNotEmpty().hasSizeLessThan(40);
        assertThat(db.sql(
                                "select contact_id from enrollment e join wave w on w.id = e.wave_id where w.element_id = 'Event_A'")
                        .query(Long.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(before);
    }

    private static String lots(String key) {
        var wait = "<intermediateCatchEvent id=\"%s\" name=\"Waited\"><timerEventDefinition>"
                + "<timeDuration>P30D</timeDuration></timerEventDefinition></intermediateCatchEvent>";
        return Diagrams.around(
                key,
                """
                <startEvent id="Event_Start" name="Launched">%s</startEvent>
                <sequenceFlow id="Flow_1" sourceRef="Event_Start" targetRef="Gateway_Lot"/>
                <exclusiveGateway id="Gateway_Lot" name="By lot">%s</exclusiveGateway>
                <sequenceFlow id="Flow_A" name="A" sourceRef="Gateway_Lot" targetRef="Event_A">%s</sequenceFlow>
                <sequenceFlow id="Flow_B" name="B" sourceRef="Gateway_Lot" targetRef="Event_B">%s</sequenceFlow>
                """.formatted(
                                        Diagrams.settings("audience", "true"),
                                        Diagrams.settings("split", "random"),
                                        Diagrams.settings("weight", "50"),
                                        Diagrams.settings("weight", "50"))
                        + wait.formatted("Event_A")
                        + wait.formatted("Event_B")
                        + """
                        <sequenceFlow id="Flow_2" sourceRef="Event_A" targetRef="Event_DoneA"/>
                        <sequenceFlow id="Flow_3" sourceRef="Event_B" targetRef="Event_DoneB"/>
                        <endEvent id="Event_DoneA" name="A"/>
                        <endEvent id="Event_DoneB" name="B"/>
                        """);
    }

    @Test
    void who_came_by_a_call_goes_back_to_the_caller_from_the_new_version() {
        var part = Journey.key("part");
        publish(Lines.of(part, "Event_Wait=P3D"));
        var called = campaigns.find(part).orElseThrow().id();
        campaigns.launch(called, true);
        var caller = journey.launched(
                Diagrams.around(Journey.key("caller"), """
                <startEvent id="Event_Start" name="Launched">%s</startEvent>
                <sequenceFlow id="Flow_1" sourceRef="Event_Start" targetRef="Activity_Part"/>
                <callActivity id="Activity_Part" name="Go through the part" calledElement="%s"/>
                <sequenceFlow id="Flow_2" sourceRef="Activity_Part" targetRef="Event_End"/>
                <endEvent id="Event_End" name="Back"/>
                """.formatted(Diagrams.settings("audience", "true"), part)));
        journey.eventsAreRouted();
        var inside = campaigns.get(called).standing();
        publish(Lines.of(part, "Event_Wait=P1D"));

        var done = move(called, "Event_Wait", "Event_Wait");
        journey.passDays(1);
        worker.answerCalls();
        journey.eventsAreRouted();

        assertThat(done.moved()).isEqualTo(inside).isPositive();
        assertThat(journey.outcomes(caller)).containsEntry("Event_End", 40L);
    }

    @Test
    void a_letter_in_a_circle_comes_again_but_not_to_who_is_put_right_in_front_of_it() {
        var key = Journey.key("circle");
        var id = journey.launched(circle(key));
        publish(circle(key));
        var order = new MoveOrder(
                1, 2, List.of(new MoveOrder.Choice("Event_Wait", MoveOrder.Act.MOVE, "Activity_Letter", null)));

        var effect = change.preview(id, order).steps().get(0);
        assertThat(effect.writtenAtOnce()).isZero();
        assertThat(effect.written()).hasSize(1);
        change.move(id, order, "mia");
        journey.pass(Duration.ZERO);
        assertThat(messages()).isEqualTo(40);
        journey.passDays(7);

        assertThat(messages()).isEqualTo(60);
    }

    private long messages() {
        return db.sql("select count(*) from message").query(Long.class).single();
    }

    private static String circle(String key) {
        return Diagrams.around(key, """
                <startEvent id="Event_Start" name="Launched">%s</startEvent>
                <sequenceFlow id="Flow_1" sourceRef="Event_Start" targetRef="Activity_Letter"/>
                <sendTask id="Activity_Letter" name="Send letter">%s</sendTask>
                <sequenceFlow id="Flow_2" sourceRef="Activity_Letter" targetRef="Event_Wait"/>
                <intermediateCatchEvent id="Event_Wait" name="7 days passed">
                  <timerEventDefinition><timeDuration>P7D</timeDuration></timerEventDefinition>
                </intermediateCatchEvent>
                <sequenceFlow id="Flow_3" sourceRef="Event_Wait" targetRef="Gateway_Country"/>
                <exclusiveGateway id="Gateway_Country" name="In Germany?" default="Flow_Out"/>
                <sequenceFlow id="Flow_Again" name="yes" sourceRef="Gateway_Country" targetRef="Activity_Letter">
                  <conditionExpression language="feel">contact.country = "DE"</conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="Flow_Out" name="no" sourceRef="Gateway_Country" targetRef="Event_Done"/>
                <endEvent id="Event_Done" name="Done"/>
                """.formatted(
                        Diagrams.settings("audience", "true"),
                        Diagrams.settings("template", "win-back-letter", "topic", "service")));
    }

    @Test
    void a_start_or_an_end_is_no_place_to_be_moved_to() {
        var key = Journey.key("nowhere");
        var id = journey.launched(Lines.of(key, "Event_Wait=P3D"));
        publish(Lines.of(key, "Event_Wait=P3D"));

        for (var target : List.of("Event_Start", "Event_End")) {
            assertThatThrownBy(() -> move(id, "Event_Wait", target))
                    .isInstanceOf(MoveRefused.class)
                    .hasMessageContaining(target);
        }
        assertThat(Objects.requireNonNull(journey.outcomes(id))).isEqualTo(Map.of("Event_End", 0L));
    }
}
