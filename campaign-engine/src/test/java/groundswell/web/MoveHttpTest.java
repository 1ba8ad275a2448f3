package groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.campaign.CampaignState;
import groundswell.campaign.Campaigns;
import groundswell.testing.WholeApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running campaign with a newer version, over HTTP. */
@WholeApplication
class MoveHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    Campaigns campaigns;

    @Autowired
    JdbcClient db;

    private RestClient http;
    private long id;

    private record Answer(int status, JsonNode body) {}

    @BeforeEach
    void a_campaign_in_two_versions() throws IOException {
        http = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultHeaders(it -> it.setBasicAuth("admin", "secret-1"))
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
        campaigns.list().stream()
                .filter(it -> it.state() == CampaignState.RUNNING || it.state() == CampaignState.PAUSED)
                .forEach(it -> campaigns.stop(it.id()));
        var diagram = new ClassPathResource("workflows/win-back.bpmn").getContentAsString(StandardCharsets.UTF_8);
        var first = diagram.getBytes(StandardCharsets.UTF_8);
        id = campaigns.publish(first, null).id();
        int versions = campaigns.get(id).version();
        campaigns.publish(first, null);
        assertThat(campaigns.get(id).version()).isEqualTo(versions + 1);
    }

    private Answer post(String path, Object body) {
        var answer = http.post()
                .uri("/api/campaigns/" + id + path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonMapper.shared().writeValueAsString(body))
                .retrieve()
                .toEntity(String.class);
        return read(answer.getStatusCode(), String.valueOf(answer.getBody()));
    }

    private Answer get(String path) {
        var answer = http.get().uri("/api/campaigns/" + id + path).retrieve().toEntity(String.class);
        return read(answer.getStatusCode(), String.valueOf(answer.getBody()));
    }

    private static Answer read(HttpStatusCode status, String body) {
        return new Answer(status.value(), JsonMapper.shared().readTree(body));
    }

    @Test
    void the_choices_are_told_and_an_order_is_refused_with_each_field_that_is_wrong() {
        int to = campaigns.get(id).version();
        int from = to - 1;

        var plan = get("/move?from=" + from + "&to=" + to);
        assertThat(plan.status()).isEqualTo(200);
        assertThat(plan.body().get("targets").size()).isPositive();
        assertThat(get("/moves").body().get("items").size()).isZero();
        assertThat(get("/move?from=99").status()).isEqualTo(404);

        var refused = post(
                "/move/preview",
                Map.of("from", from, "to", to, "steps", List.of(Map.of("element", "Nowhere", "do", "FLY"), Map.of())));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().get("problems").findValuesAsString("field"))
                .containsExactly("steps[0].do", "steps[1].element");
        assertThat(post("/move/preview", Map.of("from", from, "to", to)).status())
                .isEqualTo(200);
        assertThat(post("/move", Map.of("from", to, "to", from)).status()).isEqualTo(422);
    }

    @Test
    void nobody_is_moved_in_a_campaign_that_does_not_run_and_an_unknown_change_cannot_be_undone() {
        int to = campaigns.get(id).version();
        db.sql("update campaign set state = 'STOPPED', ended_at = now() where id = :id")
                .param("id", id)
                .update();
        var stopped = post("/move", Map.of("from", to - 1, "to", to, "steps", List.of()));
        assertThat(stopped.status()).isEqualTo(409);
        assertThat(stopped.body().get("detail").asString()).contains("does not run");

        db.sql("update campaign set state = 'RUNNING', ended_at = null where id = :id")
                .param("id", id)
                .update();
        assertThat(post("/move/987654321/undo", Map.of()).status()).isEqualTo(404);
        campaigns.stop(id);
    }
}
