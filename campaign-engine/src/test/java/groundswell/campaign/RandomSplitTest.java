package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import groundswell.testing.WholeApplication;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Four hundred people are drawn by lot for one of two letters, or for nothing. */
@WholeApplication
class RandomSplitTest {

    /** Five standard deviations of four hundred draws. */
    private static final Offset<Long> CHANCE = within(50L);

    @Autowired
    Journey journey;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void four_hundred_people() {
        journey.people(400);
    }

    private static String drawn(String key, String gateway, String a, String b, String none) {
        return Diagrams.around(key, """
                <startEvent id="Event_Start" name="Launched">%s</startEvent>
                <sequenceFlow id="Flow_1" sourceRef="Event_Start" targetRef="Gateway_Lot"/>
                <exclusiveGateway id="Gateway_Lot" name="By lot">%s</exclusiveGateway>
                <sequenceFlow id="Flow_A" name="A" sourceRef="Gateway_Lot" targetRef="Activity_A">%s</sequenceFlow>
                <sequenceFlow id="Flow_B" name="B" sourceRef="Gateway_Lot" targetRef="Activity_B">%s</sequenceFlow>
                <sequenceFlow id="Flow_None" name="None" sourceRef="Gateway_Lot" targetRef="Event_None">%s</sequenceFlow>
                <sendTask id="Activity_A" name="Send A">%s</sendTask>
                <sendTask id="Activity_B" name="Send B">%s</sendTask>
                <sequenceFlow id="Flow_2" sourceRef="Activity_A" targetRef="Event_A"/>
                <sequenceFlow id="Flow_3" sourceRef="Activity_B" targetRef="Event_B"/>
                <endEvent id="Event_A" name="Got A"/>
                <endEvent id="Event_B" name="Got B"/>
                <endEvent id="Event_None" name="Got nothing"/>
                """.formatted(
                        Diagrams.settings("audience", "true", "goal", "bought", "reentry", "always"),
                        gateway,
                        a,
                        b,
                        none,
                        Diagrams.settings("template", "win-back-letter", "topic", "service"),
                        Diagrams.settings("template", "win-back-offer", "topic", "service")));
    }

    private static String drawn(String key, String... contest) {
        var settings = new String[contest.length + 2];
        settings[0] = "split";
        settings[1] = "random";
        System.arraycopy(contest, 0, settings, 2, contest.length);
        return drawn(
                key,
                Diagrams.settings(settings),
                Diagrams.settings("weight", "60"),
                Diagrams.settings("weight", "30"),
                Diagrams.settings("weight", "10", "control", "true"));
    }

    @Test
    void the_shares_are_as_drawn_and_whoever_comes_again_is_drawn_the_same_way() {
        var diagram = drawn(Journey.key("shares"));
        var campaign = journey.launched(diagram);
        var first = journey.outcomes(campaign);
        assertThat(first.get("Event_A")).isCloseTo(240L, CHANCE);
        assertThat(first.get("Event_B")).isCloseTo(120L, CHANCE);
        assertThat(first.get("Event_None")).isCloseTo(40L, CHANCE);
        var drawn = journey.whereabouts();

        db.sql("truncate message, enrollment, enrollment_move").update();
        journey.launchedAgain(campaign);
        assertThat(journey.whereabouts()).isEqualTo(drawn);
    }

    @Test
    void two_gateways_draw_independently() {
        var here = journey.launched(drawn(Journey.key("here")));
        var there = journey.launched(drawn(Journey.key("there")));
        long both = db.sql("""
                        select count(*)
                        from enrollment a
                        join wave x on x.id = a.wave_id and x.element_id = 'Event_A'
                        join enrollment b on b.contact_id = a.contact_id and b.campaign_id = :there
                        join wave y on y.id = b.wave_id and y.element_id = 'Event_A'
                        where a.campaign_id = :here
                        """)
                .param("here", here)
                .param("there", there)
                .query(Long.class)
                .single();
        assertThat(both).as("six tenths of six tenths").isCloseTo(144L, CHANCE);
    }

    @Test
    void the_rest_goes_the_way_that_did_best_with_some() {
        var campaign = journey.launched(
                drawn(Journey.key("contest"), "testShare", "20", "winner", "conversions", "winnerAfter", "P1D"));
        var tested = journey.outcomes(campaign);
        assertThat(tested.get("Event_A")).isCloseTo(48L, CHANCE);
        assertThat(tested.get("Event_B")).isCloseTo(24L, CHANCE);
        long waiting = 400 - tested.values().stream().mapToLong(Long::longValue).sum();
        assertThat(journey.places(campaign)).contains(tuple("Gateway_Lot", waiting, 400L));

        var gotB = journey.whereabouts().entrySet().stream()
                .filter(it -> it.getValue().equals("Event_B"))
                .mapToInt(it -> Integer.parseInt(it.getKey().substring(1)))
                .limit(20)
                .toArray();
        journey.did("bought", gotB);
        journey.pass(Duration.ofHours(23));
        assertThat(journey.outcomes(campaign)).as("it is not yet known").isEqualTo(tested);
        journey.pass(Duration.ofHours(1));

        assertThat(journey.outcomes(campaign))
                .isEqualTo(Map.of(
                        "Event_A",
                        tested.get("Event_A"),
                        "Event_B",
                        tested.getOrDefault("Event_B", 0L) + waiting,
                        "Event_None",
                        tested.get("Event_None")));
        assertThat(journey.instances()).isZero();
    }

    @Test
    void who_comes_when_it_is_known_goes_the_best_way_at_once() {
        var campaign = journey.launched(
                drawn(Journey.key("known"), "testShare", "20", "winner", "clicks", "winnerAfter", "P1D"));
        journey.passDays(1);
        var before = journey.outcomes(campaign);
        journey.launchedAgain(campaign);
        assertThat(journey.outcomes(campaign).get("Event_A"))
                .as("nobody clicked, so the first way is taken")
                .isEqualTo(before.getOrDefault("Event_A", 0L) + 400);
    }

    @Test
    void lots_that_cannot_be_drawn_are_refused() {
        assertThat(journey.problems(drawn("d", "winner", "luck", "testShare", "10", "winnerAfter", "P1D")))
                .containsExactly(tuple("Gateway_Lot", "winner"));
        assertThat(journey.problems(drawn("d", "winner", "clicks", "testShare", "100", "winnerAfter", "soon")))
                .containsExactly(tuple("Gateway_Lot", "winnerAfter"), tuple("Gateway_Lot", "testShare"));
        assertThat(journey.problems(drawn("d", "testShare", "10"))).containsExactly(tuple("Gateway_Lot", "winner"));
        assertThat(journey.problems(drawn("d").replace("value=\"60\"", "value=\"0\"")))
                .containsExactly(tuple("Flow_A", "weight"));
        assertThat(journey.problems(drawn("d").replace("value=\"random\"", "value=\"fair\"")))
                .contains(tuple("Gateway_Lot", "split"));
        assertThat(journey.problems(drawn("d").replace("targetRef=\"Event_None\"", "targetRef=\"Activity_B\"")))
                .as("a control group must get nothing")
                .contains(tuple("Activity_B", "control-group"));
        assertThat(journey.problems(drawn("d", "winner", "conversions", "testShare", "10", "winnerAfter", "P1D")
                        .replace("name=\"goal\" value=\"bought\"", "name=\"timeZone\" value=\"UTC\"")))
                .as("by which goal?")
                .containsExactly(tuple("Gateway_Lot", "winner"));
    }
}
