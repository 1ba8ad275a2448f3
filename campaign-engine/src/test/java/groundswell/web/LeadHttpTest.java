package groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import groundswell.access.Access;
import groundswell.access.Role;
import groundswell.lead.HandOver;
import groundswell.lead.Leads;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/** What a sales person asks of the API; over real HTTP. */
@WholeApplication
class LeadHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Leads leads;

    @Autowired
    Access access;

    @Autowired
    SettableClock clock;

    private RestClient http;
    private long ada;

    @BeforeEach
    void ada_asked_for_a_demo_and_sales_may_come_in() {
        http = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
        db.sql("truncate lead, lead_event, touchpoint, contact cascade").update();
        db.sql("""
                        insert into contact (id, email, email_key, first_name, last_name, country, created_at, updated_at)
                        values (1, 'ada@x.example', 'ada@x.example', 'Ada', 'Lovelace', 'GB', now(), now()),
                               (2, 'ben@x.example', 'ben@x.example', 'Ben', 'Yu', 'TW', now(), now())
                        """).update();
        access.ensureColleague("sales", Role.SALES);
        access.ensureColleague("kim", Role.SALES);
        access.ensureColleague("mara", Role.MARKETER);
        leads.handOver(HandOver.from("form:demo"), 1);
        ada = db.sql("select id from lead").query(Long.class).single();
    }

    private ResponseEntity<String> get(String path, String who) {
        return http.get()
                .uri(path)
                .headers(it -> it.setBasicAuth(who, "secret-1"))
                .retrieve()
                .toEntity(String.class);
    }

    private ResponseEntity<String> post(String path, String body, String who) {
        return http.post()
                .uri(path)
                .headers(it -> it.setBasicAuth(who, "secret-1"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    private static String next(ResponseEntity<String> answer) {
        return JsonPath.read(String.valueOf(answer.getBody()), "$.next").toString();
    }

    @Test
    void sales_and_administrators_see_leads_marketers_do_not() {
        assertThat(get("/api/leads", "sales").getStatusCode().value()).isEqualTo(200);
        assertThat(get("/api/leads", "admin").getStatusCode().value()).isEqualTo(200);
        assertThat(get("/api/leads", "mara").getStatusCode().value()).isEqualTo(403);
        assertThat(post("/api/leads/" + ada + "/accept", "{}", "mara")
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(get("/api/campaigns", "sales").getStatusCode().value()).isEqualTo(403);
    }

    @Test
    void the_list_names_people_marks_what_is_overdue_and_goes_on_page_by_page() {
        clock.forward(Duration.ofDays(2));
        leads.handOver(HandOver.from("form:demo"), 2);

        var first = get("/api/leads?limit=1", "sales");
        var second = get("/api/leads?limit=1&cursor=" + next(first), "sales");

        assertThat(first.getBody()).contains("\"contactName\":\"Ada Lovelace\"").contains("\"overdue\":true");
        assertThat(second.getBody()).contains("\"email\":\"ben@x.example\"").contains("\"overdue\":false");
    }

    @Test
    void a_lead_tells_why_now_and_the_whole_story() {
        post("/api/leads/" + ada + "/claim", "{}", "sales");

        var lead = get("/api/leads/" + ada, "sales");

        assertThat(String.valueOf(lead.getBody()))
                .contains("\"reason\":\"Lives in a country that our sales people serve\"")
                .contains("\"firstName\":\"Ada\"")
                .contains("\"kind\":\"CLAIMED\"")
                .contains("lead.opened");
    }

    @Test
    void the_second_who_claims_a_lead_is_told_who_has_it() {
        assertThat(post("/api/leads/" + ada + "/claim", "{}", "sales")
                        .getStatusCode()
                        .value())
                .isEqualTo(200);

        var second = post("/api/leads/" + ada + "/claim", "{}", "kim");

        assertThat(second.getStatusCode().value()).isEqualTo(409);
        assertThat(second.getBody()).contains("sales has this lead already");
        assertThat(get("/api/leads?mine=true", "kim").getBody()).contains("\"items\":[]");
    }

    @Test
    void what_is_missing_is_named_by_its_field_and_nothing_is_kept() {
        var noReason = post("/api/leads/" + ada + "/reject", "{}", "sales");
        var noAmount = post("/api/leads/" + ada + "/won", "{\"currency\":\"EUR\"}", "sales");
        var noMoney = post("/api/leads/" + ada + "/won", "{\"amount\":1,\"currency\":\"gold\"}", "sales");

        assertThat(noReason.getStatusCode().value()).isEqualTo(422);
        assertThat(noReason.getBody()).contains("\"field\":\"reason\"");
        assertThat(noAmount.getBody()).contains("\"field\":\"amount\"");
        assertThat(noMoney.getBody()).contains("\"field\":\"currency\"");
        assertThat(get("/api/leads?cursor=x", "sales").getBody()).contains("\"field\":\"cursor\"");
        assertThat(get("/api/leads?state=OLD", "sales").getBody()).contains("\"field\":\"state\"");
        assertThat(get("/api/leads/999999", "sales").getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void a_won_lead_shows_its_amount_and_is_not_won_again() {
        var won = post("/api/leads/" + ada + "/won", "{\"amount\":480.5,\"currency\":\"GBP\"}", "sales");
        var again = post("/api/leads/" + ada + "/won", "{\"amount\":480.5}", "sales");

        assertThat(won.getBody()).contains("\"state\":\"WON\"").contains("\"currency\":\"GBP\"");
        assertThat(again.getStatusCode().value()).isEqualTo(409);
        assertThat(get("/api/leads?state=WON", "sales").getBody()).contains("480.5");
    }
}
