package groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.access.Access;
import groundswell.access.Role;
import groundswell.campaign.Campaigns;
import groundswell.lead.HandOver;
import groundswell.lead.Leads;
import groundswell.lead.Prospects;
import groundswell.testing.WholeApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/** What a marketer asks about what a campaign led to; over real HTTP. */
@WholeApplication
class LoopHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Leads leads;

    @Autowired
    Access access;

    private RestClient http;
    private String loop;

    @BeforeEach
    void ada_and_ben_bought_and_ben_is_gone_since() {
        http = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
        db.sql("truncate lead, lead_event, touchpoint, enrollment, contact cascade")
                .update();
        db.sql("""
                        insert into contact (id, email, email_key, first_name, last_name, created_at, updated_at)
                        values (1, 'ada@x.example', 'ada@x.example', 'Ada', 'Lovelace', now(), now()),
                               (2, 'ben@x.example', 'ben@x.example', 'Ben', 'Yu', now(), now())
                        """).update();
        access.ensureColleague("sales", Role.SALES);
        access.ensureColleague("mara", Role.MARKETER);
        long campaign = campaigns.publish(winBack(), null).id();
        leads.handOver(
                new HandOver(campaign, "Activity_HandOver", 1, "win-back", null),
                new Prospects("select c.id as enrollment_id, c.id as contact_id from contact c", Map.of()));
        db.sql("select id from lead order by id")
                .query(Long.class)
                .list()
                .forEach(it -> leads.won(it, "sales", new BigDecimal("480.50"), "EUR"));
        db.sql("delete from contact where id = 2").update();
        loop = "/api/campaigns/" + campaign + "/loop";
    }

    private static byte[] winBack() {
        try {
            return Files.readAllBytes(Path.of("../workflows/win-back.bpmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ResponseEntity<String> get(String path, String who) {
        return http.get()
                .uri(path)
                .headers(it -> it.setBasicAuth(who, "secret-1"))
                .retrieve()
                .toEntity(String.class);
    }

    @Test
    void marketers_and_administrators_see_what_a_campaign_led_to_and_sales_does_not() {
        for (var path : new String[] {loop, loop + "/WON/people"}) {
            assertThat(get(path, "mara").getStatusCode().value()).isEqualTo(200);
            assertThat(get(path, "admin").getStatusCode().value()).isEqualTo(200);
            assertThat(get(path, "sales").getStatusCode().value()).isEqualTo(403);
            assertThat(http.get()
                            .uri(path)
                            .retrieve()
                            .toBodilessEntity()
                            .getStatusCode()
                            .value())
                    .isEqualTo(401);
        }
    }

    @Test
    void all_stages_come_in_their_order_with_the_amount_that_was_won() {
        assertThat(get(loop, "mara").getBody())
                .startsWith("{\"stages\":[{\"stage\":\"ENTERED\",\"people\":0,\"amounts\":[]},{\"stage\":\"SENT\"")
                .contains("{\"stage\":\"LEADS\",\"people\":2,\"amounts\":[]}")
                .endsWith("{\"stage\":\"WON\",\"people\":2,\"amounts\":[{\"amount\":961.00,\"currency\":\"EUR\"}]}]}");
    }

    @Test
    void the_people_behind_a_number_have_names_and_leads_and_come_page_by_page() {
        var first = get(loop + "/WON/people?limit=1", "mara");
        var second = get(loop + "/WON/people?limit=1&cursor=1", "mara");

        assertThat(first.getBody())
                .contains("\"contactName\":\"Ada Lovelace\",\"email\":\"ada@x.example\"")
                .contains("\"state\":\"WON\",\"amount\":480.50,\"currency\":\"EUR\"")
                .contains("\"next\":\"1\"");
        assertThat(second.getBody())
                .contains("\"contactId\":2,\"contactName\":null,\"email\":null")
                .contains("\"next\":null");
    }

    @ParameterizedTest
    @CsvSource({
        "/OLD/people, stage",
        "/won/people, stage",
        "/WON/people?cursor=x, cursor",
        "/WON/people?cursor=-1, cursor",
        "/WON/people?cursor=99999999999999999999, cursor",
        "/WON/people?limit=0, limit",
        "/WON/people?limit=201, limit",
        "/WON/people?limit=many, limit",
    })
    void what_cannot_be_asked_is_refused_by_its_name(String path, String field) {
        var answer = get(loop + path, "mara");

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
        assertThat(answer.getBody()).contains("\"field\":\"" + field + "\"");
    }

    @ParameterizedTest
    @CsvSource({"/api/campaigns/999999/loop, 404", "/api/campaigns/999999/loop/SENT/people, 404"})
    void a_campaign_that_does_not_exist_is_not_found(String path, int status) {
        var answer = get(path, "mara");

        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
    }
}
