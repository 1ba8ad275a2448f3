package groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import groundswell.campaign.Campaigns;
import groundswell.testing.WholeApplication;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shipped demand generation, rehearsed over HTTP. */
@WholeApplication
class RehearsalHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    Campaigns campaigns;

    private RestClient http;
    private long id;

    private record Answer(int status, JsonNode body) {}

    @BeforeEach
    void a_campaign() throws IOException {
        http = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultHeaders(it -> it.setBasicAuth("admin", "secret-1"))
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
        id = campaigns
                .publish(new ClassPathResource("workflows/demand-generation.bpmn").getContentAsByteArray(), null)
                .id();
    }

    private Answer rehearse(long campaign, Object body) {
        var answer = http.post()
                .uri("/api/campaigns/" + campaign + "/rehearse")
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonMapper.shared().writeValueAsString(body))
                .retrieve()
                .toEntity(String.class);
        return new Answer(
                answer.getStatusCode().value(), JsonMapper.shared().readTree(String.valueOf(answer.getBody())));
    }

    private Answer get(String path) {
        var answer = http.get().uri(path).retrieve().toEntity(String.class);
        return new Answer(
                answer.getStatusCode().value(), JsonMapper.shared().readTree(String.valueOf(answer.getBody())));
    }

    private JsonNode ended(long rehearsal) {
        var path = "/api/rehearsals/" + rehearsal;
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !get(path).body().get("endedAt").isNull());
        return get(path).body();
    }

    @Test
    void it_is_begun_followed_as_a_job_and_kept() {
        var begun = rehearse(id, Map.of("rates", Map.of("Event_AskedForTasting", Map.of("expected", 0.5))));
        assertThat(begun.status()).isEqualTo(202);
        var rehearsal = ended(begun.body().get("rehearsal").asLong());
        assertThat(get("/api/jobs/" + begun.body().get("job").asLong())
                        .body()
                        .get("state")
                        .asString())
                .isEqualTo("DONE");
        assertThat(rehearsal.get("problem").isNull()).isTrue();
        assertThat(rehearsal.get("requestedBy").asString()).isEqualTo("admin");
        for (var assumption : rehearsal.get("assumptions")) {
            if (assumption.get("key").asString().equals("Event_AskedForTasting")) {
                assertThat(assumption.get("source").asString()).isEqualTo("GIVEN");
                assertThat(assumption.get("rate").get("many").asDouble()).isEqualTo(0.5);
            }
        }
        assertThat(get("/api/campaigns/" + id + "/rehearsals")
                        .body()
                        .get(0)
                        .get("id")
                        .asLong())
                .isEqualTo(rehearsal.get("id").asLong());
        assertThat(get("/api/campaigns/" + id).body().get("planned").asLong()).isZero();
    }

    @Test
    void the_assumptions_can_be_read_before() {
        var basis = get("/api/campaigns/" + id + "/assumptions").body();
        assertThat(basis.get("currency").asString()).isEqualTo("EUR");
        assertThat(basis.get("assumptions")).isNotEmpty();
    }

    @Test
    void nonsense_is_refused_with_the_field_and_what_to_do() {
        var refused = rehearse(id, Map.of("at", "tomorrow"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().get("problems").get(0).get("field").asString())
                .isEqualTo("at");
        assertThat(rehearse(id, Map.of("rates", Map.of("Event_AskedForTasting", Map.of())))
                        .status())
                .isEqualTo(422);
        assertThat(rehearse(id, Map.of("rates", "many")).status()).isEqualTo(422);
        assertThat(rehearse(999_999, Map.of()).status()).isEqualTo(404);
        assertThat(get("/api/rehearsals/999999").status()).isEqualTo(404);
        assertThat(get("/api/campaigns/999999/assumptions").status()).isEqualTo(404);
    }
}
