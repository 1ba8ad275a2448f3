package groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.testing.WholeApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeApplication
class DraftHttpTest {

    private static final String HALF_DRAWN = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:test">
              <process id="spring-sale"><scriptTask id="Activity_What"/><sendTask id="Activity_Letter" name="Letter"/>
              </process>
            </definitions>
            """;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    private RestClient http;

    private record Answer(int status, JsonNode body) {}

    @BeforeEach
    void nothing_is_drawn() {
        http = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultHeaders(it -> it.setBasicAuth("admin", "secret-1"))
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
        db.sql("truncate campaign_draft, campaign cascade").update();
    }

    private Answer call(HttpMethod method, String path, MediaType type, Object body) {
        var answer = http.method(method)
                .uri(path)
                .contentType(type)
                .body(body)
                .retrieve()
                .toEntity(String.class);
        return read(answer.getStatusCode(), answer.getBody());
    }

    private Answer json(HttpMethod method, String path, Map<String, ?> body) {
        return call(
                method, path, MediaType.APPLICATION_JSON, JsonMapper.shared().writeValueAsString(body));
    }

    private Answer get(String path) {
        var answer = http.get().uri(path).retrieve().toEntity(String.class);
        return read(answer.getStatusCode(), answer.getBody());
    }

    private static Answer read(HttpStatusCode status, @Nullable String body) {
        boolean json = body != null && body.startsWith("{");
        return new Answer(status.value(), JsonMapper.shared().readTree(json ? String.valueOf(body) : "{}"));
    }

    private long drawn(String name, String diagram) {
        var answer = json(HttpMethod.POST, "/api/drafts", Map.of("name", name, "diagram", diagram));
        assertThat(answer.status()).isEqualTo(201);
        return answer.body().path("id").asLong();
    }

    private Answer publish(String diagram, @Nullable Integer basedOn) {
        var parts = parts(diagram);
        if (basedOn != null) {
            parts.add("basedOn", String.valueOf(basedOn));
        }
        return call(HttpMethod.POST, "/api/campaigns", MediaType.MULTIPART_FORM_DATA, parts);
    }

    private static LinkedMultiValueMap<String, Object> parts(String diagram) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("diagram", new ByteArrayResource(diagram.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "drawn.bpmn";
            }
        });
        return parts;
    }

    private static String winBack() throws IOException {
        return new ClassPathResource("workflows/win-back.bpmn").getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void a_diagram_that_could_not_run_is_kept_as_it_was_drawn() {
        long id = drawn("Spring sale", HALF_DRAWN);

        var draft = get("/api/drafts/" + id).body();
        assertThat(draft.path("diagram").asString()).isEqualTo(HALF_DRAWN);
        assertThat(draft.path("key").asString()).isEqualTo("spring-sale");
        assertThat(draft.path("revision").asInt()).isEqualTo(1);
        assertThat(draft.path("basedOn").asInt()).isZero();
        assertThat(draft.path("updatedBy").asString()).isEqualTo("admin");

        var item = get("/api/drafts").body().at("/items/0");
        assertThat(item.path("name").asString()).isEqualTo("Spring sale");
        assertThat(item.has("diagram")).isFalse();
    }

    @Test
    void who_saves_over_what_he_has_not_seen_is_told_who_and_when_and_nothing_is_lost() {
        long id = drawn("Spring sale", HALF_DRAWN);
        var path = "/api/drafts/" + id;
        var mine = HALF_DRAWN.replace("Letter\"", "My letter\"");

        var first = json(HttpMethod.PUT, path, Map.of("name", "Spring sale", "diagram", mine, "revision", 1));
        var second = json(HttpMethod.PUT, path, Map.of("name", "Other", "diagram", HALF_DRAWN, "revision", 1));

        assertThat(first.body().path("revision").asInt()).isEqualTo(2);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body().path("revision").asInt()).isEqualTo(2);
        assertThat(second.body().path("updatedBy").asString()).isEqualTo("admin");
        assertThat(second.body().path("updatedAt").asString()).isNotEmpty();
        assertThat(get(path).body().path("diagram").asString()).isEqualTo(mine);
    }

    @Test
    void a_browser_that_missed_the_answer_may_save_the_same_again() {
        long id = drawn("Spring sale", HALF_DRAWN);
        var same = Map.of("name", "Sale", "diagram", HALF_DRAWN, "revision", 1);

        assertThat(json(HttpMethod.PUT, "/api/drafts/" + id, same).status()).isEqualTo(200);
        var again = json(HttpMethod.PUT, "/api/drafts/" + id, same);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("revision").asInt()).isEqualTo(2);
    }

    @Test
    void only_what_the_designer_could_open_again_is_kept() {
        var doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + HALF_DRAWN;
        for (var diagram : new String[] {"", "no xml", "<a>", doctype, "<a>" + "x".repeat(1_000_000) + "</a>"}) {
            var answer = json(HttpMethod.POST, "/api/drafts", Map.of("name", "n", "diagram", diagram));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body().at("/problems/0/field").asString()).isEqualTo("diagram");
            assertThat(answer.body().at("/problems/0/hint").asString()).isNotEmpty();
        }
        var nameless = json(HttpMethod.POST, "/api/drafts", Map.of("name", "  ", "diagram", HALF_DRAWN));
        assertThat(nameless.body().at("/problems/0/field").asString()).isEqualTo("name");
        var nothing = json(HttpMethod.PUT, "/api/drafts/1", new HashMap<>());
        assertThat(nothing.status()).isEqualTo(422);
        var nowhere = json(HttpMethod.POST, "/api/drafts", Map.of("name", "n", "diagram", "<a/>", "campaignId", 999));
        assertThat(nowhere.body().at("/problems/0/field").asString()).isEqualTo("campaignId");
        assertThat(get("/api/drafts").body().path("items").size()).isZero();
        assertThat(get("/api/drafts/999").status()).isEqualTo(404);
    }

    @Test
    void a_draft_that_somebody_has_changed_since_is_not_thrown_away() {
        long id = drawn("Spring sale", HALF_DRAWN);
        json(HttpMethod.PUT, "/api/drafts/" + id, Map.of("name", "Sale", "diagram", HALF_DRAWN, "revision", 1));

        assertThat(json(HttpMethod.DELETE, "/api/drafts/" + id + "?revision=1", Map.of())
                        .status())
                .isEqualTo(409);
        assertThat(json(HttpMethod.DELETE, "/api/drafts/" + id + "?revision=2", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(json(HttpMethod.DELETE, "/api/drafts/" + id, Map.of()).status())
                .isEqualTo(204);
    }

    @Test
    void a_diagram_is_checked_in_both_ways_of_sending_it_and_nothing_is_kept() throws IOException {
        var asXml = call(HttpMethod.POST, "/api/campaigns/check", MediaType.APPLICATION_XML, HALF_DRAWN);
        assertThat(asXml.status()).isEqualTo(200);
        assertThat(asXml.body().path("problems").toString()).contains("Activity_What", "no start event");

        var sound = call(HttpMethod.POST, "/api/campaigns/check", MediaType.MULTIPART_FORM_DATA, parts(winBack()));
        assertThat(sound.status()).isEqualTo(200);
        assertThat(sound.body().path("problems").size()).isZero();
        assertThat(call(HttpMethod.POST, "/api/campaigns/check", MediaType.APPLICATION_XML, "no xml")
                        .body()
                        .at("/problems/0/rule")
                        .asString())
                .isEqualTo("not-bpmn");
        assertThat(get("/api/campaigns").body().path("items").size()).isZero();
    }

    @Test
    void what_was_published_is_no_draft_any_more_unless_somebody_else_has_changed_it() throws IOException {
        long mine = drawn("Mine", winBack());
        long changed = drawn("Changed", winBack());
        json(HttpMethod.PUT, "/api/drafts/" + changed, Map.of("name", "Theirs", "diagram", winBack(), "revision", 1));
        for (long draft : new long[] {mine, changed}) {
            var parts = parts(winBack());
            parts.add("draft", String.valueOf(draft));
            parts.add("revision", "1");
            assertThat(call(HttpMethod.POST, "/api/campaigns", MediaType.MULTIPART_FORM_DATA, parts)
                            .status())
                    .isEqualTo(201);
        }
        assertThat(get("/api/drafts/" + mine).status()).isEqualTo(404);
        assertThat(get("/api/drafts/" + changed).status()).isEqualTo(200);
    }

    @Test
    void of_two_who_publish_from_the_same_version_the_second_is_told() throws IOException {
        var first = publish(winBack(), 0);
        assertThat(first.status()).isEqualTo(201);
        assertThat(publish(winBack(), 0).status()).isEqualTo(409);
        assertThat(publish(winBack(), 1).body().path("version").asInt()).isEqualTo(2);

        var late = publish(winBack().replace("name=\"Win-back\"", "name=\"Mine\""), 1);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().at("/newest/version").asInt()).isEqualTo(2);
        assertThat(late.body().at("/newest/publishedBy").asString()).isEqualTo("admin");
        long id = first.body().path("id").asLong();
        assertThat(get("/api/campaigns/" + id).body().path("name").asString()).isEqualTo("Win-back");
        assertThat(publish(winBack(), null).status()).isEqualTo(201);
    }

    @Test
    void versions_are_listed_and_each_is_there_as_it_was_drawn() throws IOException {
        long id = publish(winBack(), null).body().path("id").asLong();
        publish(winBack().replace("Win-back", "Win them back"), 1);

        var items = get("/api/campaigns/" + id + "/versions").body().path("items");

        assertThat(items.size()).isEqualTo(2);
        assertThat(items.at("/0/version").asInt()).isEqualTo(2);
        assertThat(items.at("/0/current").asBoolean()).isTrue();
        assertThat(items.at("/1/current").asBoolean()).isFalse();
        assertThat(items.at("/1/standing").asLong()).isZero();
        assertThat(http.get()
                        .uri("/api/campaigns/" + id + "/versions/1/diagram")
                        .retrieve()
                        .body(String.class))
                .isEqualTo(winBack());
        assertThat(get("/api/campaigns/" + id + "/versions/3/diagram").status()).isEqualTo(404);
        assertThat(get("/api/campaigns/999/versions").status()).isEqualTo(404);

        var draft =
                json(HttpMethod.POST, "/api/drafts", Map.of("name", "Next", "diagram", HALF_DRAWN, "campaignId", id));
        assertThat(draft.body().path("basedOn").asInt()).isEqualTo(2);
    }

    @Test
    void the_designer_is_told_what_a_diagram_may_name() throws IOException {
        publish(winBack(), null);

        var words = get("/api/campaigns/words").body();

        assertThat(words.path("templates").toString()).contains("\"key\":\"win-back-letter\"");
        assertThat(words.path("topics").toString()).contains("\"key\":\"offers\"");
        assertThat(words.path("decisions").toString()).contains("lead-score");
        assertThat(words.path("events").toString()).contains("clicked", "survey.answered");
        assertThat(words.path("campaigns").toString()).contains("\"key\":\"win-back\"");
        assertThat(words.path("attributes").toString()).contains("\"key\":\"country\"");
    }
}
