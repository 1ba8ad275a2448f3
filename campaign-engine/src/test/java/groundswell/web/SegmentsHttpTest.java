package groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.audience.Segments;
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

@WholeApplication
class SegmentsHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Segments segments;

    private RestClient http;

    private record Answer(int status, JsonNode body) {}

    @BeforeEach
    void ada_and_ben_are_known() {
        http = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultHeaders(it -> it.setBasicAuth("admin", "secret-1"))
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
        db.sql("truncate contact, segment, segment_member, contact_changed, customer_order, order_summary cascade")
                .update();
        db.sql("""
                        insert into contact (id, external_id, email, email_key, first_name, country, created_at, updated_at)
                        values (1, 'A-1', 'ada@x.example', 'ada@x.example', 'Ada', 'AT', now(), now()),
                               (2, '1', 'ben@x.example', 'ben@x.example', 'Ben', 'DE', now(), now())
                        """).update();
    }

    private Answer call(HttpMethod method, String path, Object body) {
        var answer = http.method(method)
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonMapper.shared().writeValueAsString(body))
                .retrieve()
                .toEntity(String.class);
        var text = answer.getBody();
        return new Answer(
                answer.getStatusCode().value(),
                JsonMapper.shared().readTree(text == null || text.isEmpty() ? "{}" : text));
    }

    private Answer get(String path, Object... variables) {
        var answer = http.get().uri(path, variables).retrieve().toEntity(String.class);
        return new Answer(
                answer.getStatusCode().value(), JsonMapper.shared().readTree(String.valueOf(answer.getBody())));
    }

    private long made(Map<String, Object> body) {
        var answer = call(HttpMethod.POST, "/api/segments", body);
        assertThat(answer.status()).isEqualTo(201);
        return answer.body().path("id").asLong();
    }

    @Test
    void a_segment_is_made_read_changed_and_deleted() {
        long id = made(Map.of("name", "Austrians", "kind", "RULE", "condition", "contact.country = \"AT\""));
        segments.follow();

        var item = get("/api/segments").body().at("/items/0");
        assertThat(item.path("key").asString()).isEqualTo("austrians");
        assertThat(item.path("count").asLong()).isEqualTo(1);
        assertThat(item.path("follows").asBoolean()).isTrue();

        var change = Map.of("name", "Germans", "condition", "contact.country = \"DE\"", "version", 1);
        assertThat(call(HttpMethod.PUT, "/api/segments/" + id, Map.of("name", "x", "condition", "true"))
                        .body()
                        .at("/problems/0/field")
                        .asString())
                .isEqualTo("version");
        assertThat(call(HttpMethod.PUT, "/api/segments/" + id, change).status()).isEqualTo(200);
        assertThat(call(HttpMethod.PUT, "/api/segments/" + id, change).status()).isEqualTo(409);
        assertThat(call(HttpMethod.DELETE, "/api/segments/" + id, Map.of()).status())
                .isEqualTo(204);
        assertThat(get("/api/segments/" + id).status()).isEqualTo(404);
    }

    @Test
    void a_segment_leaves_as_a_file() {
        made(Map.of("name", "Austrians", "kind", "RULE", "condition", "contact.country = \"AT\""));

        var csv = http.get()
                .uri("/api/contacts/export?segment=austrians&condition={it}", "orders.count = 0")
                .retrieve()
                .body(String.class);

        assertThat(csv).contains("ada@x.example").doesNotContain("ben@x.example");
        assertThat(http.get().uri("/api/contacts/export?q=be").retrieve().body(String.class))
                .contains("ben@x.example")
                .doesNotContain("ada@x.example");
        assertThat(get("/api/contacts/export?format=pdf")
                        .body()
                        .at("/problems/0/field")
                        .asString())
                .isEqualTo("format");
        assertThat(get("/api/contacts/export?segment=nobody")
                        .body()
                        .at("/problems/0/field")
                        .asString())
                .isEqualTo("segment");
    }

    @Test
    void the_list_of_a_segment_obeys_the_other_filters_too() {
        made(Map.of("name", "All", "condition", "true"));
        db.sql("delete from company where name_key = 'brass & co'").update();
        db.sql("insert into company (id, name, created_at, updated_at) values (700, 'Brass & Co', now(), now())")
                .update();
        db.sql("update contact set company_id = 700, tags = '{vip}' where id = 1")
                .update();

        assertThat(get("/api/contacts?segment=all&company=700")
                        .body()
                        .path("total")
                        .asLong())
                .isEqualTo(1);
        assertThat(get("/api/contacts?segment=all&company=701")
                        .body()
                        .path("total")
                        .asLong())
                .isZero();
        assertThat(get("/api/contacts?segment=all&tag=vip&company=700")
                        .body()
                        .path("total")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void members_are_listed_through_both_lists() {
        long id = made(Map.of("name", "All", "condition", "true"));
        segments.follow();

        var page = get("/api/segments/" + id + "/members?limit=1").body();
        assertThat(page.at("/items/0/email").asString()).isEqualTo("ben@x.example");
        assertThat(page.path("total").asLong()).isEqualTo(2);
        assertThat(page.at("/items/0/since").isNull()).isFalse();
        assertThat(page.at("/items/0/tags").isArray()).isTrue();
        assertThat(get("/api/segments/" + id + "/members?limit=1&cursor="
                                + page.path("next").asString())
                        .body()
                        .at("/items/0/firstName")
                        .asString())
                .isEqualTo("Ada");

        var listed = get("/api/contacts?segment=all&limit=1").body();
        assertThat(listed.at("/items/0/email").asString()).isEqualTo("ben@x.example");
        assertThat(get("/api/contacts?segment=all&limit=1&cursor="
                                + listed.path("next").asString())
                        .body()
                        .at("/items/0/firstName")
                        .asString())
                .isEqualTo("Ada");
        assertThat(get("/api/contacts?segment=" + id + "&q=ada")
                        .body()
                        .path("total")
                        .asLong())
                .isEqualTo(1);
        assertThat(get("/api/contacts").body().path("total").asLong()).isEqualTo(2);
        var unknown = get("/api/contacts?segment={key}", "'; drop table segment; --");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.body().at("/problems/0/field").asString()).isEqualTo("segment");
        assertThat(get("/api/contacts?segment=all&cursor=x").status()).isEqualTo(422);
    }

    @Test
    void contacts_are_put_into_a_list_by_id_external_id_or_address() {
        long id = made(Map.of("name", "Press", "kind", "FIXED"));
        var path = "/api/segments/" + id + "/members";

        var answer = call(
                HttpMethod.POST, path, Map.of("contacts", List.of(1, "BEN@x.example", "nobody@x.example", 99, 1.5)));

        assertThat(answer.body().path("moved").asLong()).isEqualTo(2);
        assertThat(answer.body().path("unknown").size()).isEqualTo(3);
        assertThat(call(HttpMethod.DELETE, path, Map.of("contacts", List.of("A-1")))
                        .body()
                        .path("count")
                        .asLong())
                .isEqualTo(1);
        assertThat(call(HttpMethod.POST, path, Map.of("contacts", List.of())).status())
                .isEqualTo(422);
        assertThat(call(HttpMethod.POST, path, Map.of()).status()).isEqualTo(422);
        assertThat(call(HttpMethod.POST, "/api/segments/999/members", Map.of("contacts", List.of(1)))
                        .status())
                .isEqualTo(404);
        assertThat(call(HttpMethod.POST, "/api/segments/" + id + "/fix", Map.of("name", "Again"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void why_somebody_is_in_a_segment_is_told_part_by_part() {
        long id = made(
                Map.of("name", "Austrians", "condition", "contact.country = \"AT\" and contact.firstName != null"));

        var why = get("/api/segments/" + id + "/why?contact=ben@x.example").body();

        assertThat(why.path("holds").asBoolean()).isFalse();
        assertThat(why.at("/contact/firstName").asString()).isEqualTo("Ben");
        assertThat(why.at("/parts/0/joins").asString()).isEqualTo("AND");
        assertThat(why.at("/parts/1/holds").asBoolean()).isFalse();
        assertThat(why.at("/parts/1/values/0/value").asString()).isEqualTo("DE");
        assertThat(why.at("/parts/2/holds").asBoolean()).isTrue();
        assertThat(get("/api/segments/" + id + "/why?contact=1")
                        .body()
                        .path("holds")
                        .asBoolean())
                .as("an id goes before an external id")
                .isTrue();
        assertThat(get("/api/segments/" + id + "/why?contact=nobody").status()).isEqualTo(404);
        assertThat(call(HttpMethod.POST, "/api/segments/why", Map.of("condition", "true"))
                        .status())
                .isEqualTo(422);
        assertThat(call(HttpMethod.POST, "/api/segments/why", Map.of("condition", "contact.x", "contact", "1"))
                        .body()
                        .path("problems")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void a_wrong_segment_is_refused_with_every_field_that_is_wrong() {
        var answer = call(HttpMethod.POST, "/api/segments", Map.of("name", "n".repeat(5_000), "key", "a\"b"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/problems/0/field").asString()).isEqualTo("name");
        assertThat(answer.body().at("/problems/1/field").asString()).isEqualTo("key");
        assertThat(answer.body().at("/problems/2/field").asString()).isEqualTo("condition");
        assertThat(call(HttpMethod.POST, "/api/segments", Map.of("name", "x", "condition", "contact.cuontry = 1"))
                        .body()
                        .at("/problems/0/hint")
                        .asString())
                .isEqualTo("Did you mean contact.country?");
    }
}
