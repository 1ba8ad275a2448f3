package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import groundswell.response.Response;
import groundswell.response.Touch;
import groundswell.testing.WholeApplication;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeApplication
class StepVisitsTest {

    private static final int EVERYBODY = 100;

    @Autowired
    Journey journey;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Response response;

    @Autowired
    JdbcClient db;

    private long first;

    @BeforeEach
    void six_people() {
        journey.people(6);
        first = db.sql("select min(id) from contact").query(Long.class).single();
    }

    private static String whoSignsUp() {
        return Diagrams.letterThenRace(
                Journey.key("visits"),
                "<startEvent id=\"Event_Start\" name=\"Signed up\">" + Diagrams.settings("event", "signedUp")
                        + "<messageEventDefinition/></startEvent>");
    }

    private void rated(int contact) {
        response.touch(List.of(new Touch("c" + contact + "@x.example", "rated", null, "{\"score\": 10}", null)));
        journey.eventsAreRouted();
    }

    /** By their numbers, from 1. */
    private List<Long> people(long campaign, String element, StepPeople.Which which) {
        return campaigns.stepPeople(campaign, element, which, 0, EVERYBODY).items().stream()
                .map(it -> it.contactId() - first + 1)
                .toList();
    }

    private static List<Long> all() {
        return LongStream.rangeClosed(1, 6).boxed().toList();
    }

    @Test
    void who_came_alone_and_waits_with_others_has_been_where_he_was_and_nowhere_else() {
        var campaign = journey.launched(whoSignsUp());
        for (int contact = 1; contact <= 6; contact++) {
            journey.did("signedUp", contact);
            journey.pass(Duration.ofSeconds(1));
        }
        journey.wavesAreMerged();
        rated(3);

        assertThat(people(campaign, "Activity_Letter", StepPeople.Which.ARRIVED))
                .isEqualTo(all());
        assertThat(people(campaign, "Gateway_First", StepPeople.Which.ARRIVED)).isEqualTo(all());
        assertThat(people(campaign, "Gateway_First", StepPeople.Which.STANDING)).containsExactly(1L, 2L, 4L, 5L, 6L);
        assertThat(people(campaign, "Activity_Letter", StepPeople.Which.STANDING))
                .isEmpty();
        assertThat(path(5)).contains("Event_Start", "Activity_Letter", "Gateway_First");
    }

    private List<String> path(int person) {
        record Run(long id, long waveId) {}
        var run = db.sql("select id, wave_id from enrollment where contact_id = :contact")
                .param("contact", first + person - 1)
                .query(Run.class)
                .single();
        return new PersonPath(db)
                .of(run.id(), run.waveId()).stream()
                        .map(PersonPath.Arrival::elementId)
                        .toList();
    }

    @Test
    void who_went_another_way_is_not_listed_on_this_one() {
        var campaign = journey.launched(Diagrams.letterThenOffer(Journey.key("ways")));
        journey.pass(Duration.ofHours(1));

        assertThat(people(campaign, "Event_Offered", StepPeople.Which.ARRIVED)).containsExactly(1L, 3L, 5L);
        assertThat(people(campaign, "Event_NoOffer", StepPeople.Which.ARRIVED)).containsExactly(2L, 4L, 6L);
        assertThat(people(campaign, "Activity_Letter", StepPeople.Which.ARRIVED))
                .isEqualTo(all());
    }

    @Test
    void a_long_list_goes_on_behind_its_last_contact() {
        var campaign = journey.launched(Diagrams.letterThenOffer(Journey.key("pages")));

        var page = campaigns.stepPeople(campaign, "Activity_Letter", StepPeople.Which.ARRIVED, 0, 4);
        assertThat(page.next()).isEqualTo(first + 3);
        var rest = campaigns.stepPeople(campaign, "Activity_Letter", StepPeople.Which.ARRIVED, first + 3, 4);
        assertThat(rest.items()).hasSize(2);
        assertThat(rest.next()).isNull();
    }

    private StepTime timeAtGateway(long campaign) {
        return Objects.requireNonNull(campaigns.stepTimes(campaign).get("Gateway_First"));
    }

    @Test
    void the_time_at_a_step_is_that_of_those_who_went_on() {
        var campaign = journey.launched(whoSignsUp());
        assertThat(campaigns.stepTimes(campaign)).isEmpty();
        journey.did("signedUp", 1, 2, 3);
        journey.pass(Duration.ofHours(2));
        rated(2);

        var time = timeAtGateway(campaign);
        assertThat(time.people()).isEqualTo(1);
        assertThat(time.averageSeconds()).isCloseTo(7_200, within(1.0));

        journey.pass(Duration.ofDays(7).minusHours(2));
        var all = timeAtGateway(campaign);
        assertThat(all.people()).isEqualTo(3);
        assertThat(all.averageSeconds()).isCloseTo((7_200 + 2 * 7 * 86_400) / 3.0, within(5.0));
    }
}
