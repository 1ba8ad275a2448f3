package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import groundswell.campaign.Assumption.Source;
import groundswell.campaign.RehearsalResult.Counted;
import groundswell.consent.Caps;
import groundswell.consent.FrequencyCap;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hundred people, half of them in Germany and half in Austria, for whom campaigns are rehearsed and then run. */
@WholeApplication
class RehearsalTest {

    private static final RehearsalOrder NOW = new RehearsalOrder(null, null, Map.of(), null, null);

    @Autowired
    Journey journey;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    Caps caps;

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    private Duration moved = Duration.ZERO;

    @BeforeEach
    void a_hundred_people() {
        journey.people(100);
    }

    @AfterEach
    void nothing_is_left() {
        caps.replace(List.of());
        clock.forward(moved.negated());
    }

    private void passDays(int days) {
        moved = moved.plusDays(days);
        journey.passDays(days);
    }

    private long published(String diagram) {
        return campaigns.publish(Diagrams.bytes(diagram), null).id();
    }

    private Rehearsal rehearsed(long campaign, RehearsalOrder order) {
        long id = rehearsals.begin(campaign, order, "ada").id();
        await().atMost(Duration.ofSeconds(30)).until(() -> rehearsals.get(id).endedAt() != null);
        return rehearsals.get(id);
    }

    private RehearsalResult result(long campaign, RehearsalOrder order) {
        return Objects.requireNonNull(rehearsed(campaign, order).result());
    }

    private static Map<String, Range> byId(List<Counted> counted) {
        return counted.stream().collect(Collectors.toMap(Counted::id, Counted::people));
    }

    private static long of(Map<String, Range> people, String id) {
        return Objects.requireNonNull(people.get(id), id).expected();
    }

    private static Range all(long people) {
        return new Range(people, people, people);
    }

    private static RehearsalOrder assuming(Map<String, Double> rates) {
        return new RehearsalOrder(
                null,
                null,
                rates.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, it -> new Rate(it.getValue(), it.getValue(), it.getValue()))),
                null,
                null);
    }

    @Test
    void where_nothing_depends_on_what_people_do_the_campaign_does_what_was_rehearsed() {
        var diagram = Diagrams.around(Journey.key("known"), """
                <startEvent id="Event_Start" name="Launched">%s</startEvent>
                <sequenceFlow id="Flow_1" sourceRef="Event_Start" targetRef="Gateway_Lot"/>
                <exclusiveGateway id="Gateway_Lot" name="By lot">%s</exclusiveGateway>
                <sequenceFlow id="Flow_A" name="A" sourceRef="Gateway_Lot" targetRef="Activity_A">%s</sequenceFlow>
                <sequenceFlow id="Flow_B" name="B" sourceRef="Gateway_Lot" targetRef="Event_Wait">%s</sequenceFlow>
                <sendTask id="Activity_A" name="Send A">%s</sendTask>
                <sequenceFlow id="Flow_2" sourceRef="Activity_A" targetRef="Event_Wait"/>
                <intermediateCatchEvent id="Event_Wait" name="3 days passed">
                  <timerEventDefinition><timeDuration>P3D</timeDuration></timerEventDefinition>
                </intermediateCatchEvent>
                <sequenceFlow id="Flow_3" sourceRef="Event_Wait" targetRef="Gateway_Country"/>
                <exclusiveGateway id="Gateway_Country" name="In Germany?" default="Flow_Elsewhere"/>
                <sequenceFlow id="Flow_Germany" sourceRef="Gateway_Country" targetRef="Activity_Offer">
                  <conditionExpression language="feel">contact.country = "DE" and received("win-back-letter")</conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="Flow_Elsewhere" sourceRef="Gateway_Country" targetRef="Event_NoOffer"/>
                <sendTask id="Activity_Offer" name="Send offer">%s</sendTask>
                <sequenceFlow id="Flow_4" sourceRef="Activity_Offer" targetRef="Event_Offered"/>
                <endEvent id="Event_Offered" name="Offered">%s</endEvent>
                <endEvent id="Event_NoOffer" name="No offer"/>
                """.formatted(
                        Diagrams.settings("audience", "not(contact.email = &quot;c7@x.example&quot;)"),
                        Diagrams.settings("split", "random"),
                        Diagrams.settings("weight", "70"),
                        Diagrams.settings("weight", "30"),
                        Diagrams.settings("template", "win-back-letter", "topic", "service"),
                        Diagrams.settings("template", "win-back-offer", "topic", "service"),
                        Diagrams.settings("conversionValue", "2.50")));
        long campaign = published(diagram);
        var foreseen = result(campaign, NOW);

        campaigns.launch(campaign, true);
        journey.letEverybodyIn();
        // A letter counts as received once a server has it; here nobody hands over.
        db.sql("update message set state = 'SENT', sent_at = queued_at").update();
        passDays(3);

        Map<String, Range> happened = new HashMap<>();
        campaigns.steps(campaign).items().stream()
                .filter(it -> it.arrived() > 0)
                .forEach(it -> happened.put(it.element(), all(it.arrived())));
        assertThat(happened).containsKeys("Event_Offered", "Event_NoOffer", "Activity_A");
        assertThat(byId(foreseen.steps())).isEqualTo(happened);
        assertThat(byId(foreseen.flows()))
                .isEqualTo(campaigns.steps(campaign).flows().stream()
                        .collect(Collectors.toMap(StepCounts.FlowCount::flow, it -> all(it.count()))));
        long offered = of(happened, "Event_Offered");
        assertThat(byId(foreseen.outcomes()).get("Event_Offered")).isEqualTo(all(offered));
        assertThat(foreseen.worth().expected())
                .isEqualByComparingTo(new BigDecimal("2.50").multiply(BigDecimal.valueOf(offered)));
        assertThat(foreseen.entering()).isEqualTo(99);
        assertThat(foreseen.mails())
                .isEqualTo(all(
                        db.sql("select count(*) from message").query(Long.class).single()));
        assertThat(foreseen.days())
                .extracting(it -> it.mails().expected())
                .containsExactly(of(happened, "Activity_A"), offered);
    }

    @Test
    void nothing_is_written_but_the_rehearsal() {
        long campaign = published(Diagrams.letterThenOffer(Journey.key("untouched")));
        var before = everything();
        result(campaign, NOW);
        assertThat(everything()).isEqualTo(before);
        assertThat(campaigns.get(campaign).state()).isEqualTo(CampaignState.DRAFT);
    }

    private Map<String, Long> everything() {
        Map<String, Long> rows = new HashMap<>();
        db.sql("""
                        select tablename
                        from pg_tables
                        where schemaname = 'public' and tablename not in ('job', 'rehearsal')
                        """)
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        db.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
        return rows;
    }

    @Test
    void of_those_who_are_waited_for_as_many_come_as_is_assumed() {
        long campaign = published(Diagrams.letterThenRace(
                Journey.key("race"),
                "<startEvent id=\"Event_Start\">%s</startEvent>".formatted(Diagrams.settings("audience", "true"))));
        allowed("offers");
        var result = result(campaign, assuming(Map.of("Event_RatedGood", 0.2, "Event_RatedOther", 0.1)));
        assertThat(byId(result.outcomes()))
                .isEqualTo(Map.of("Event_Pleased", all(20), "Event_Answered", all(10), "Event_Silent", all(70)));
        assertThat(byId(result.steps())).containsEntry("Event_WeekPassed", all(70));
        assertThat(Duration.between(clock.instant(), result.ends()))
                .isBetween(Duration.ofDays(7).minusHours(1), Duration.ofDays(7));
    }

    @Test
    void who_responds_leaves_a_sub_process_over_the_time_that_people_are_in_it() {
        long campaign = published(Diagrams.lettersUntilBought(Journey.key("goal")));
        var result = result(campaign, assuming(Map.of("Event_Bought", 0.36)));
        var ends = byId(result.outcomes());
        // In Germany they stay for two weeks, as long as anybody does, elsewhere for one: 1 - 0.64 and 1 - 0.8.
        assertThat(of(ends, "Event_GoalReached")).isEqualTo(28);
        assertThat(of(ends, "Event_NotReached")).isEqualTo(72);
        assertThat(result.mails().expected())
                .as("50 in Germany, of whom a fifth has left")
                .isEqualTo(140);
    }

    @Test
    void who_may_not_be_written_to_is_left_out_with_the_reason() {
        long campaign = published(Diagrams.letterThenOffer(Journey.key("refused")));
        allowed("offers");
        db.sql(
                        "delete from consent where contact_id in (select id from contact where email in ('c1@x.example', 'c2@x.example'))")
                .update();
        var result = result(campaign, NOW);
        assertThat(result.letters())
                .extracting(
                        RehearsalResult.Letter::element, RehearsalResult.Letter::mails, RehearsalResult.Letter::leftOut)
                .containsExactly(
                        tuple("Activity_Letter", all(98), List.of(new RehearsalResult.LeftOut("NO_CONSENT", all(2)))),
                        tuple("Activity_Offer", all(49), List.of(new RehearsalResult.LeftOut("NO_CONSENT", all(1)))));
        caps.replace(List.of(new FrequencyCap(null, 1, 1)));
        assertThat(result(campaign, NOW).letters().get(1).leftOut())
                .as("one hour after the letter")
                .contains(new RehearsalResult.LeftOut("CAPPED", all(49)));
    }

    private void allowed(String topic) {
        db.sql("""
                        insert into consent (contact_id, topic, given, how, at)
                        select id, :topic, true, 'API', now() from contact
                        """).param("topic", topic).update();
    }

    @Test
    void who_was_here_before_does_not_come_again() {
        var diagram = Lines.of(Journey.key("again"), "Activity_A", "Event_W=P1D");
        long campaign = journey.launched(diagram);
        var result = result(campaign, NOW);
        assertThat(result.entering()).isZero();
        assertThat(result.keptOut()).isEqualTo(Map.of("WAS_HERE", 100L));
        assertThat(result.ends()).isNull();
    }

    @Test
    void a_loop_ends_although_hardly_anybody_may_ever_do_it() {
        long campaign = published(Diagrams.around(Journey.key("loop"), """
                <startEvent id="Event_Start">%s</startEvent>
                <sequenceFlow id="Flow_1" sourceRef="Event_Start" targetRef="Activity_A"/>
                <sendTask id="Activity_A" name="Send">%s</sendTask>
                <sequenceFlow id="Flow_2" sourceRef="Activity_A" targetRef="Event_Wait"/>
                <intermediateCatchEvent id="Event_Wait" name="1 week passed">
                  <timerEventDefinition><timeDuration>P7D</timeDuration></timerEventDefinition>
                </intermediateCatchEvent>
                <sequenceFlow id="Flow_3" sourceRef="Event_Wait" targetRef="Gateway"/>
                <exclusiveGateway id="Gateway" name="Clicked?" default="Flow_Again"/>
                <sequenceFlow id="Flow_Done" sourceRef="Gateway" targetRef="Event_End">
                  <conditionExpression language="feel">clicked("win-back-letter")</conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="Flow_Again" sourceRef="Gateway" targetRef="Activity_A"/>
                <endEvent id="Event_End" name="Done"/>
                """.formatted(
                        Diagrams.settings("audience", "true"),
                        Diagrams.settings("template", "win-back-letter", "topic", "service"))));
        var half = result(campaign, assuming(Map.of("clicked(\"win-back-letter\")", 0.5)));
        assertThat(byId(half.outcomes())).containsEntry("Event_End", all(100));
        assertThat(half.mails().expected()).as("1 + 1/2 + 1/4 …, of a hundred").isCloseTo(200, within(1L));
        var never = result(campaign, assuming(Map.of("clicked(\"win-back-letter\")", 0.0)));
        assertThat(never.staying()).isEqualTo(all(100));
    }

    @Test
    void what_was_asked_before_is_found_out_from_the_past() {
        var key = Journey.key("past");
        var diagram = Diagrams.letterThenRace(
                key, "<startEvent id=\"Event_Start\">%s</startEvent>".formatted(Diagrams.settings("audience", "true")));
        long campaign = published(diagram);
        assertThat(rehearsals.basis(campaign).assumptions())
                .extracting(Assumption::key, Assumption::source)
                .contains(tuple("Event_RatedGood", Source.GUESS));
        long earlier = journey.launched(Lines.of(Journey.key("earlier"), "Activity_A", "Event_W=P1D"));
        db.sql("""
                        insert into touchpoint (contact_id, kind, at, verdict, data)
                        select id, 'rated', :now, 'HUMAN', '{"score": 10}' from contact where id % 10 = 0
                        """)
                .param("now", clock.instant().plusSeconds(60).atOffset(java.time.ZoneOffset.UTC))
                .update();
        passDays(4);
        assertThat(earlier).isNotEqualTo(campaign);
        var found = rehearsals.basis(campaign).assumptions().stream()
                .filter(it -> it.key().equals("Event_RatedGood"))
                .findFirst()
                .orElseThrow();
        assertThat(found.source()).isEqualTo(Source.PAST);
        assertThat(found.people()).isEqualTo(100);
        assertThat(found.rate().expected()).isEqualTo(0.1);
        assertThat(found.rate().few()).isLessThan(0.1);
        assertThat(found.rate().many()).isGreaterThan(0.1);
    }

    @Test
    void it_stands_beside_what_has_happened_since() {
        long campaign = published(Lines.of(Journey.key("beside"), "Activity_A", "Event_W=P1D"));
        var rehearsal = rehearsed(campaign, NOW);
        assertThat(rehearsal.really()).isNull();
        clock.forward(Duration.ofSeconds(1));
        moved = moved.plusSeconds(1);
        campaigns.launch(campaign, true);
        journey.letEverybodyIn();
        var really = Objects.requireNonNull(rehearsals.get(rehearsal.id()).really());
        assertThat(really.entered()).isEqualTo(100);
        assertThat(really.steps()).containsEntry("Event_W", 100L);
        assertThat(rehearsals.of(campaign)).singleElement().satisfies(it -> {
            assertThat(it.entering()).isEqualTo(100);
            assertThat(it.mails()).isEqualTo(all(100));
        });
    }

    @Test
    void what_makes_no_sense_is_refused_and_says_why() {
        long campaign = published(Lines.of(Journey.key("sense"), "Catch_A=bought"));
        assertRefused(campaign, new RehearsalOrder("soon", null, Map.of(), null, null), "at");
        assertRefused(campaign, new RehearsalOrder("2001-01-01T10:00", null, Map.of(), null, null), "at");
        assertRefused(campaign, new RehearsalOrder("2101-01-01T10:00", "Mars/North", Map.of(), null, null), "zone");
        assertRefused(campaign, assuming(Map.of("Event_Unknown", 0.5)), "rates");
        assertRefused(campaign, assuming(Map.of("Catch_A", 1.5)), "rates");
        assertRefused(campaign, new RehearsalOrder(null, null, Map.of(), new BigDecimal("-1"), null), "thousandMails");
    }

    private void assertRefused(long campaign, RehearsalOrder order, @Nullable String field) {
        assertThatThrownBy(() -> rehearsals.begin(campaign, order, "ada"))
                .isInstanceOfSatisfying(
                        LaunchRefused.class,
                        it -> assertThat(it.problem().field()).isEqualTo(field));
    }
}
