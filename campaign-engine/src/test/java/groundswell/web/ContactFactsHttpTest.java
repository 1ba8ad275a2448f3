package groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.testing.OwnFields;
import groundswell.testing.WholeApplication;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of a contact, defined, written and read over real HTTP. */
@WholeApplication
class ContactFactsHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    private RestClient http;
    private long ada;

    private record Answer(int status, JsonNode body) {

        String text(String pointer) {
            return body.at(pointer).asString();
        }

        List<String> problems() {
            return body.path("problems")
                    .valueStream()
                    .map(it -> it.path("field").asString())
                    .toList();
        }
    }

    @BeforeEach
    void ada_and_ben_are_known() {
        http = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultHeaders(it -> it.setBasicAuth("admin", "secret-1"))
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
        db.sql("truncate contact, suppression cascade").update();
        OwnFields.forget(db);
        ada = call("PUT", "/api/contacts/A-1", Map.of("email", "ada@x.example", "tags", List.of("vip", "press")))
                .body()
                .path("id")
                .asLong();
        call("PUT", "/api/contacts/B-1", Map.of("email", "ben@x.example", "tags", List.of("vip")));
    }

    private Answer call(String method, String path, Object body) {
        var answer = http.method(HttpMethod.valueOf(method))
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonMapper.shared().writeValueAsString(body))
                .retrieve()
                .toEntity(String.class);
        return answer(answer.getStatusCode().value(), String.valueOf(answer.getBody()));
    }

    private Answer get(String path) {
        var answer = http.get().uri(path).retrieve().toEntity(String.class);
        return answer(answer.getStatusCode().value(), String.valueOf(answer.getBody()));
    }

    private static Answer answer(int status, String body) {
        return new Answer(status, JsonMapper.shared().readTree(body));
    }

    private Answer addTea() {
        return call(
                "POST",
                "/api/attributes",
                Map.of("name", "tea", "type", "CHOICE", "label", "Tea", "choices", List.of("Assam", "Sencha")));
    }

    private Answer count(String condition) {
        return call("POST", "/api/segments/count", Map.of("condition", condition));
    }

    @Test
    void an_attribute_is_defined_and_renamed_and_its_values_stay() {
        assertThat(addTea().status()).isEqualTo(201);
        call("PATCH", "/api/contacts/" + ada, Map.of("attributes", Map.of("tea", "assam")));

        var renamed = call("PATCH", "/api/attributes/tea", Map.of("name", "favouriteTea", "label", "Favourite tea"));

        assertThat(renamed.status()).isEqualTo(200);
        assertThat(renamed.text("/key")).isEqualTo("tea");
        assertThat(renamed.text("/name")).isEqualTo("favouriteTea");
        assertThat(renamed.text("/formerNames/0")).isEqualTo("tea");
        assertThat(get("/api/contacts/" + ada).text("/attributes/tea")).isEqualTo("Assam");
        assertThat(get("/api/attributes")
                        .body()
                        .path("items")
                        .valueStream()
                        .map(it -> it.path("name").asString()))
                .contains("email", "tags", "favouriteTea")
                .doesNotContain("tea");
    }

    @Test
    void a_condition_says_an_attribute_by_the_name_it_has_and_by_those_it_had() {
        addTea();
        call("PATCH", "/api/contacts/" + ada, Map.of("attributes", Map.of("tea", "Assam")));
        call("PATCH", "/api/attributes/tea", Map.of("name", "favouriteTea"));

        assertThat(count("contact.tea = \"Assam\"").body().path("count").asInt())
                .isEqualTo(1);
        assertThat(count("contact.favouriteTea = \"Assam\"")
                        .body()
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(count("contact.teas = \"Assam\"").body().path("problems")).isNotEmpty();
    }

    @Test
    void an_attribute_that_cannot_be_is_refused_at_its_field() {
        addTea();

        assertThat(call("POST", "/api/attributes", Map.of("name", "x y", "type", "TEXT"))
                        .problems())
                .containsExactly("name");
        assertThat(call("POST", "/api/attributes", Map.of("name", "size")).problems())
                .containsExactly("type");
        assertThat(call("POST", "/api/attributes", Map.of("name", "size", "type", "CHOICE"))
                        .problems())
                .containsExactly("choices");
        assertThat(addTea().problems()).containsExactly("name");
        assertThat(call("PATCH", "/api/attributes/tea", Map.of("type", "TEXT")).problems())
                .containsExactly("type");
        var unknown = call("PATCH", "/api/attributes/te", Map.of("label", "Tea"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.problems()).containsExactly("name");
        assertThat(call("PATCH", "/api/attributes/email", Map.of("name", "mail"))
                        .problems())
                .containsExactly("name");
    }

    @Test
    void tags_are_counted_most_used_first_and_put_on_and_taken_off() {
        assertThat(get("/api/tags").text("/items/0/tag")).isEqualTo("vip");
        assertThat(get("/api/tags").body().at("/items/0/count").asInt()).isEqualTo(2);

        var path = "/api/contacts/" + ada + "/tags";
        var changed = call("POST", path, Map.of("add", List.of("VIP", "press"), "remove", List.of("vip")));

        assertThat(changed.body().path("tags").valueStream().map(JsonNode::asString))
                .containsExactly("press", "VIP");
        assertThat(call("POST", "/api/contacts/999999/tags", Map.of("add", List.of("vip")))
                        .status())
                .isEqualTo(404);
        assertThat(call("POST", path, Map.of("add", List.of("x".repeat(1_000)))).status())
                .isEqualTo(422);
    }

    @Test
    void a_contact_is_changed_by_our_id_and_what_is_not_said_stays() {
        var changed = call("PATCH", "/api/contacts/" + ada, Map.of("firstName", "Ada", "country", "England"));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("/country")).isEqualTo("GB");
        assertThat(changed.text("/externalId")).isEqualTo("A-1");
        assertThat(changed.text("/tags/0")).isEqualTo("vip");
        assertThat(call("PATCH", "/api/contacts/999999", Map.of("firstName", "Ada"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_change_that_cannot_be_names_every_field_and_changes_nothing() {
        var wrong = Map.of("firstName", "Ada", "language", "Klingon", "attributes", Map.of("te", 1));

        var refused = call("PATCH", "/api/contacts/" + ada, wrong);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems()).containsExactlyInAnyOrder("language", "attributes.te");
        assertThat(call("PATCH", "/api/contacts/" + ada, Map.of("email", "ben@x.example"))
                        .problems())
                .containsExactly("email");
        var kept = get("/api/contacts/" + ada);
        assertThat(kept.text("/email")).isEqualTo("ada@x.example");
        assertThat(kept.body().path("firstName").isNull()).isTrue();
    }

    @Test
    void a_timeline_shows_only_the_kinds_that_are_asked_for() {
        call("PATCH", "/api/contacts/" + ada, Map.of("email", "ada@y.example"));
        var all = kinds("");

        assertThat(all).contains("known").hasSizeGreaterThan(1);
        assertThat(kinds("?kind=known")).containsExactly("known");
        assertThat(kinds("?kind=" + String.join(",", all))).containsExactlyElementsOf(all);
        assertThat(kinds("?kind=clicked")).isEmpty();
    }

    private List<String> kinds(String query) {
        return get("/api/contacts/" + ada + "/timeline" + query)
                .body()
                .path("items")
                .valueStream()
                .map(it -> it.path("kind").asString())
                .toList();
    }
}
