package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import groundswell.lifecycle.Lifecycle;
import groundswell.lifecycle.Order;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Twenty people get a letter or, by lot, nothing; what counts is whether they buy. */
@WholeApplication
class GoalTest {

    @Autowired
    Journey journey;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Lifecycle lifecycle;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void twenty_people() {
        journey.people(20);
    }

    private static String letterOrNothing(String key, String... goal) {
        return Diagrams.around(key, """
                <startEvent id="Event_Start" name="Launched">%s</startEvent>
                <sequenceFlow id="Flow_1" sourceRef="Event_Start" targetRef="Gateway_Lot"/>
                <exclusiveGateway id="Gateway_Lot" name="By lot">%s</exclusiveGateway>
                <sequenceFlow id="Flow_Letter" name="Letter" sourceRef="Gateway_Lot" targetRef="Activity_Letter">%s</sequenceFlow>
                <sequenceFlow id="Flow_None" name="None" sourceRef="Gateway_Lot" targetRef="Event_None">%s</sequenceFlow>
                <sendTask id="Activity_Letter" name="Send letter">%s</sendTask>
                <sequenceFlow id="Flow_2" sourceRef="Activity_Letter" targetRef="Event_Sent"/>
                <endEvent id="Event_Sent" name="Sent">%s</endEvent>
                <endEvent id="Event_None" name="Got nothing"/>
                """.formatted(
                        Diagrams.settings(goal),
                        Diagrams.settings("split", "random"),
                        Diagrams.settings("weight", "50"),
                        Diagrams.settings("weight", "50", "control", "true"),
                        Diagrams.settings("template", "win-back-letter", "topic", "service"),
                        Diagrams.settings("conversionValue", "2.50")));
    }

    private void buys(int contact, String total, Instant at) {
        lifecycle.record(List.of(new Order(
                "c" + contact + "@x.example",
                Journey.key("order"),
                at,
                "EUR",
                List.of(new Order.Line("green-tea", "tea", BigDecimal.ONE, new BigDecimal(total))),
                null)));
        journey.eventsAreRouted();
    }

    @Test
    void who_buys_in_time_counts_for_the_way_for_which_he_was_drawn() {
        var campaign = journey.launched(letterOrNothing(
                Journey.key("goal"),
                "audience",
                "true",
                "goal",
                "purchased",
                "goalFilter",
                "event.amount &gt;= 10",
                "goalWithin",
                "P7D"));
        var places = journey.whereabouts();
        int inLetter = number(places, "Event_Sent", 0);
        int second = number(places, "Event_Sent", 1);
        int third = number(places, "Event_Sent", 2);
        int inNone = number(places, "Event_None", 0);
        clock.forward(Duration.ofDays(1));
        buys(inLetter, "30", clock.instant());
        buys(inLetter, "12.50", clock.instant());
        buys(second, "9.99", clock.instant());
        buys(inNone, "20", clock.instant());
        clock.forward(Duration.ofDays(7));
        buys(third, "40", clock.instant());

        var report = campaigns.goal(campaign);
        long letters = journey.outcomes(campaign).getOrDefault("Event_Sent", 0L);
        assertThat(report.event()).isEqualTo("purchased");
        assertThat(report.entered()).isEqualTo(20);
        assertThat(report.converted()).isEqualTo(2);
        assertThat(report.amount()).isEqualByComparingTo("62.50");
        assertThat(report.worth()).isEqualByComparingTo(new BigDecimal("2.50").multiply(BigDecimal.valueOf(letters)));
        assertThat(report.lots())
                .singleElement()
                .satisfies(lots -> assertThat(lots.arms())
                        .extracting(
                                GoalReport.Arm::flow,
                                GoalReport.Arm::share,
                                GoalReport.Arm::control,
                                GoalReport.Arm::people,
                                GoalReport.Arm::converted,
                                it -> it.amount().stripTrailingZeros().toPlainString())
                        .containsExactly(
                                tuple("Flow_Letter", 50.0, false, letters, 1L, "42.5"),
                                tuple("Flow_None", 50.0, true, 20 - letters, 1L, "20")));
    }

    private static int number(java.util.Map<String, String> places, String place, int nth) {
        return places.entrySet().stream()
                .filter(it -> it.getValue().equals(place))
                .map(it -> Integer.parseInt(it.getKey().substring(1)))
                .sorted()
                .skip(nth)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_order_of_long_ago_is_no_news() {
        var campaign = journey.launched(letterOrNothing(Journey.key("news"), "audience", "true", "goal", "purchased"));
        clock.forward(Duration.ofDays(30));
        buys(1, "30", clock.instant().minus(Duration.ofDays(20)));
        assertThat(campaigns.goal(campaign).converted()).isZero();
        buys(1, "30", clock.instant().minus(Duration.ofDays(6)));
    }

    @Test
    void a_campaign_without_a_goal_reports_its_lots_all_the_same() {
        var campaign = journey.launched(letterOrNothing(Journey.key("none"), "audience", "true"));
        var report = campaigns.goal(campaign);
        assertThat(report.event()).isNull();
        assertThat(report.lots().get(0).arms().stream()
                        .mapToLong(GoalReport.Arm::people)
                        .sum())
                .isEqualTo(20);
    }

    @Test
    void a_goal_that_cannot_be_told_is_refused() {
        assertThat(journey.problems(letterOrNothing("g", "audience", "true", "goalWithin", "P7D")))
                .containsExactly(tuple("Event_Start", "goal"));
        assertThat(journey.problems(letterOrNothing("g", "audience", "true", "goal", "has bought")))
                .containsExactly(tuple("Event_Start", "event"));
        assertThat(journey.problems(
                        letterOrNothing("g", "audience", "true", "goal", "purchased", "goalFilter", "event.amount")))
                .containsExactly(tuple("Event_Start", "feel"));
        assertThat(journey.problems(letterOrNothing("g", "audience", "true").replace("2.50", "lots")))
                .containsExactly(tuple("Event_Sent", "conversionValue"));
    }
}
