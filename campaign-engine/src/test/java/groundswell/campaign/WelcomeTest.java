package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import groundswell.access.LinkTokens;
import groundswell.access.LinkTokens.Purpose;
import groundswell.consent.Consent;
import groundswell.contact.Contacts;
import groundswell.delivery.Delivery;
import groundswell.delivery.MessageState;
import groundswell.delivery.MessageView;
import groundswell.engine.EngineJobs;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** The shipped campaign from the form to the welcome, with the forms and the link as customers meet them. */
@WholeApplication
class WelcomeTest {

    private static int number;

    @LocalServerPort
    int port;

    @Autowired
    Campaigns campaigns;

    @Autowired
    EventRouter router;

    @Autowired
    EngineJobs engine;

    @Autowired
    Delivery delivery;

    @Autowired
    Contacts contacts;

    @Autowired
    Consent consent;

    @Autowired
    LinkTokens tokens;

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    private RestClient http;
    private long campaign;

    @BeforeEach
    void the_campaign_runs_and_nobody_is_known() {
        http = RestClient.create("http://localhost:" + port);
        campaigns.list().stream()
                .filter(it -> it.state() == CampaignState.RUNNING)
                .forEach(it -> campaigns.stop(it.id()));
        db.sql("truncate message, enrollment, enrollment_move, wave_step, wave, entry, contact, consent, touchpoint,"
                        + " touchpoint_inbox cascade")
                .update();
        var diagram = new String(Diagrams.shipped("welcome"), StandardCharsets.UTF_8)
                .replace("process id=\"welcome\"", "process id=\"welcome-" + ++number + "\"");
        campaign = campaigns.publish(Diagrams.bytes(diagram), null).id();
        campaigns.launch(campaign, false);
    }

    private void ticks(String form, String... more) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("formId", UUID.randomUUID().toString());
        fields.add("email", "ada@x.example");
        fields.add("consent", "yes");
        for (int i = 0; i < more.length; i += 2) {
            fields.add(more[i], more[i + 1]);
        }
        http.post()
                .uri("/f/" + form)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(fields)
                .retrieve()
                .toBodilessEntity();
        goOn();
    }

    private void goOn() {
        while (router.routeOneBatch()) {
            engine.runDue();
        }
        engine.runDue();
    }

    private void confirms() {
        http.post()
                .uri("/c/" + tokens.sign(Purpose.CONFIRM, ada(), LinkTokens.micros(clock.instant())))
                .retrieve()
                .toBodilessEntity();
        goOn();
    }

    private long ada() {
        return contacts.idsOf(List.of("ada@x.example")).values().iterator().next();
    }

    /** The letters that were queued, the first one first. */
    private List<String> letters() {
        return delivery
                .messages(new Delivery.Filter(campaign, null, EnumSet.allOf(MessageState.class), null, 50))
                .stream()
                .map(MessageView::template)
                .sorted()
                .toList();
    }

    private List<Tuple> outcomes() {
        return campaigns.get(campaign).outcomes().stream()
                .map(it -> tuple(it.element(), it.count()))
                .toList();
    }

    private static List<Tuple> ended(long welcomed, long confirmed, long silent) {
        return List.of(
                tuple("Event_Welcomed", welcomed),
                tuple("Event_Confirmed", confirmed),
                tuple("Event_NotConfirmed", silent));
    }

    @Test
    void who_signs_up_is_asked_and_welcomed_once_he_has_confirmed() {
        ticks("sign-up", "firstName", "Ada");
        assertThat(letters()).containsExactly("confirm-sign-up");
        assertThat(outcomes()).isEqualTo(ended(0, 0, 0));

        clock.forward(Duration.ofDays(2));
        goOn();
        assertThat(letters()).hasSize(1);
        confirms();

        assertThat(letters()).containsExactly("confirm-sign-up", "welcome");
        assertThat(outcomes()).isEqualTo(ended(1, 0, 0));
        assertThat(consent.whyNot(ada(), "newsletter")).isEmpty();
        assertThat(engine.instances()).isZero();
    }

    @Test
    void who_does_not_confirm_gets_nothing_more() {
        ticks("sign-up");

        clock.forward(Duration.ofDays(7));
        goOn();

        assertThat(outcomes()).isEqualTo(ended(0, 0, 1));
        assertThat(letters()).containsExactly("confirm-sign-up");
        assertThat(consent.whyNot(ada(), "newsletter")).isNotEmpty();
    }

    @Test
    void who_confirms_offers_is_not_welcomed_to_the_newsletter() {
        ticks("call-back", "lastName", "Lovelace", "phone", "+49 40 1");
        assertThat(letters()).containsExactly("confirm-sign-up");

        confirms();

        assertThat(outcomes()).isEqualTo(ended(0, 1, 0));
        assertThat(letters()).containsExactly("confirm-sign-up");
        assertThat(consent.whyNot(ada(), "offers")).isEmpty();
        assertThat(consent.whyNot(ada(), "newsletter")).isNotEmpty();
    }

    @Test
    void who_confirms_both_at_once_is_welcomed() {
        ticks("call-back", "lastName", "Lovelace", "phone", "+49 40 1");
        ticks("sign-up");
        assertThat(letters()).as("one an hour").hasSize(1);

        confirms();

        assertThat(outcomes()).isEqualTo(ended(1, 0, 0));
        assertThat(consent.whyNot(ada(), "offers")).isEmpty();
        assertThat(consent.whyNot(ada(), "newsletter")).isEmpty();
    }

    @Test
    void who_lost_the_letter_gets_another_one_by_ticking_again() {
        ticks("sign-up");
        clock.forward(Duration.ofHours(1));
        ticks("sign-up");
        assertThat(letters()).containsExactly("confirm-sign-up", "confirm-sign-up");

        clock.forward(Duration.ofDays(6));
        confirms();

        assertThat(outcomes()).isEqualTo(ended(1, 0, 0));
    }

    @Test
    void who_gave_up_may_sign_up_again() {
        ticks("sign-up");
        clock.forward(Duration.ofDays(8));
        goOn();

        ticks("sign-up");
        confirms();

        assertThat(outcomes()).isEqualTo(ended(1, 0, 1));
    }
}
