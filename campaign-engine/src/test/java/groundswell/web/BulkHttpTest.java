package groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.access.Access;
import groundswell.access.Role;
import groundswell.testing.OwnFields;
import groundswell.testing.WholeApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bulk actions, their jobs and the filters that say who is meant, over real HTTP. */
@WholeApplication
class BulkHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Access access;

    private RestClient http;

    private record Answer(int status, JsonNode body) {

        List<String> fields() {
            return body.path("problems")
                    .valueStream()
                    .map(it -> it.path("field").asString())
                    .toList();
        }
    }

    @AfterEach
    void no_field_stays() {
        OwnFields.forget(db);
    }

    @BeforeEach
    void ada_and_ben_are_known() {
        http = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultHeaders(it -> it.setBasicAuth("admin", "secret-1"))
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
        access.ensureColleague("sales", Role.SALES);
        db.sql("truncate contact, consent, segment, segment_member, bulk_job cascade")
                .update();
        OwnFields.forget(db);
        db.sql("""
                        insert into attribute (key, name, type, label, created_at, required, is_unique)
                        values ('points', 'points', 'NUMBER', 'Points', now(), true, false),
                               ('card', 'card', 'TEXT', 'Card number', now(), false, true)
                        """).update();
        db.sql("""
                        insert into contact (id, email, email_key, first_name, tags, created_at, updated_at)
                        values (1, 'ada@x.example', 'ada@x.example', 'Ada', '{vip}', now(), now()),
                               (2, 'ben@x.example', 'ben@x.example', 'Ben', '{VIP,"50%"}', now(), now()),
                               (3, 'cleo@x.example', 'cleo@x.example', 'Cleo', '{vip}', now(), now())
                        """).update();
        db.sql("""
                        insert into segment (key, name, description, kind, condition, followed, updated_at)
                        values ('all', 'Everybody', '', 'RULE', 'true', false, now()),
                               ('press', 'Press', '', 'FIXED', null, false, now())
                        """).update();
        db.sql("insert into segment_member select id, 1, now() from segment where key = 'press'")
                .update();
    }

    private Answer call(String method, String path, @Nullable Object body, Object... variables) {
        var request = http.method(HttpMethod.valueOf(method)).uri(path, variables);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON)
                    .body(JsonMapper.shared().writeValueAsString(body));
        }
        var answer = request.retrieve().toEntity(String.class);
        var text = answer.getBody() == null ? "null" : answer.getBody();
        return new Answer(answer.getStatusCode().value(), JsonMapper.shared().readTree(text));
    }

    private List<String> listed(String query, Object... variables) {
        var names = new ArrayList<String>();
        call("GET", "/api/contacts?" + query, null, variables)
                .body()
                .path("items")
                .forEach(it -> names.add(it.path("firstName").asString()));
        return names;
    }

    private JsonNode ended(Answer started) throws InterruptedException {
        assertThat(started.status()).isEqualTo(202);
        long job = started.body().path("job").asLong();
        for (int i = 0; i < 2_000; i++) {
            var now = call("GET", "/api/jobs/" + job, null).body();
            if (List.of("DONE", "FAILED").contains(now.path("state").asString())) {
                return now;
            }
            Thread.sleep(5);
        }
        throw new AssertionError("The job does not end");
    }

    @Test
    void contacts_are_filtered_by_tag_segment_and_search_together() {
        assertThat(listed("tag=vip")).containsExactly("Cleo", "Ada");
        assertThat(listed("tag={tag}", "50%")).containsExactly("Ben");
        assertThat(listed("tag=vi")).isEmpty();
        assertThat(listed("tag=vip&segment=press")).containsExactly("Ada");
        assertThat(listed("tag=vip&segment=all&q=cl")).containsExactly("Cleo");
        assertThat(call("GET", "/api/contacts?tag=vip", null)
                        .body()
                        .path("total")
                        .asLong())
                .isEqualTo(2);
        assertThat(call("GET", "/api/contacts?tag=vip&segment=nobody", null).fields())
                .containsExactly("segment");
    }

    @Test
    void pages_of_a_filtered_list_go_on_where_the_last_one_ended() {
        var first = call("GET", "/api/contacts?tag=vip&limit=1", null).body();

        assertThat(first.at("/items/0/firstName").asString()).isEqualTo("Cleo");
        assertThat(listed("tag=vip&limit=1&cursor={next}", first.path("next").asString()))
                .containsExactly("Ada");
    }

    @Test
    void the_file_holds_whom_the_list_shows() {
        var csv = http.get()
                .uri("/api/contacts/export?format=csv&tag=vip&q=ada")
                .retrieve()
                .body(String.class);

        assertThat(csv).contains("ada@x.example").doesNotContain("ben@", "cleo@");
    }

    @Test
    void an_action_is_a_job_that_tells_what_it_did_and_is_undone_once() throws InterruptedException {
        var job = ended(call(
                "POST", "/api/contacts/bulk", Map.of("tag", "vip", "action", Map.of("kind", "UNTAG", "tag", "vip"))));

        assertThat(job.path("updated").asLong()).isEqualTo(2);
        assertThat(job.at("/bulk/action/tag").asString()).isEqualTo("vip");
        assertThat(job.at("/bulk/by").asString()).isEqualTo("admin");
        assertThat(job.at("/bulk/canUndo").asBoolean()).isTrue();
        assertThat(listed("tag=vip")).isEmpty();

        var path = "/api/jobs/" + job.path("id").asLong() + "/undo";
        var undo = ended(call("POST", path, null));
        assertThat(undo.at("/bulk/undoes").asLong()).isEqualTo(job.path("id").asLong());
        assertThat(listed("tag=vip")).containsExactly("Cleo", "Ada");
        var again = call("POST", path, null);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().path("detail").asString()).contains("already");
        assertThat(call("GET", "/api/jobs", null)
                        .body()
                        .at("/items/1/bulk/canUndo")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void a_preview_counts_and_changes_nothing() {
        var order = Map.of("contacts", List.of(1, 2, 2, 99), "action", Map.of("kind", "TAG", "tag", " new "));

        var answer = call("POST", "/api/contacts/bulk/preview", order).body();

        assertThat(answer.path("count").asLong()).isEqualTo(2);
        assertThat(answer.path("canBeUndone").asBoolean()).isTrue();
        assertThat(answer.at("/action/tag").asString()).isEqualTo("new");
        assertThat(listed("tag=new")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind': 'TAG'} | tag",
                "{'kind': 'TAG', 'tag': 'a;b'} | tags",
                "{'kind': 'SET', 'attribute': 'shoe'} | attribute",
                "{'kind': 'SET', 'attribute': 'email', 'value': 'a@x.example'} | attribute",
                "{'kind': 'SET', 'attribute': 'tags', 'value': 'a'} | attribute",
                "{'kind': 'SET', 'attribute': 'card', 'value': '1'} | attribute",
                "{'kind': 'SET', 'attribute': 'points', 'value': 'many'} | value",
                "{'kind': 'SET', 'attribute': 'points', 'value': ''} | value",
                "{'kind': 'SET', 'attribute': 'points', 'value': ['1']} | value",
                "{'kind': 'SET', 'attribute': 'country', 'value': 'Atlantis'} | value",
                "{'kind': 'SUPPRESS', 'reason': ' '} | reason",
                "{'kind': 'ADD_TO_SEGMENT', 'segment': 'all'} | segment",
                "{'kind': 'ADD_TO_SEGMENT', 'segment': 'nobody'} | segment",
                "{'kind': 'WITHDRAW', 'topic': 'service'} | topic",
                "{'kind': 'WITHDRAW', 'topic': 'nothing'} | topic",
                "{} | kind",
            })
    void an_action_that_cannot_be_done_names_the_field(String action, String field) {
        var order = Map.of("all", true, "action", JsonMapper.shared().readValue(action.replace('\'', '"'), Map.class));

        var answer = call("POST", "/api/contacts/bulk", order);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.fields()).containsExactly(field);
        assertThat(answer.body().at("/problems/0/hint").asString()).isNotBlank();
        assertThat(db.sql("select count(*) from bulk_job").query(Long.class).single())
                .isZero();
    }

    @Test
    void who_is_meant_is_said_and_is_somebody() {
        var action = Map.of("kind", "TAG", "tag", "new");

        for (var order : List.of(
                Map.of("action", action),
                Map.of("action", action, "contacts", List.of()),
                Map.of("action", action, "contacts", List.of(99)),
                Map.of("action", action, "tag", "nobody"),
                Map.of("action", action, "contacts", List.of(1), "q", "ada"))) {
            var answer = call("POST", "/api/contacts/bulk", order);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.fields()).containsExactly("contacts");
        }
        assertThat(call("POST", "/api/contacts/bulk", Map.of("action", action, "condition", "x +"))
                        .fields())
                .contains("condition");
    }

    @Test
    void sales_may_not_and_an_import_is_not_undone() {
        var sales = http.mutate()
                .defaultHeaders(it -> it.setBasicAuth("sales", "secret-1"))
                .build();
        assertThat(sales.post()
                        .uri("/api/contacts/bulk")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body("{}")
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode()
                        .value())
                .isIn(401, 403);
        assertThat(call("POST", "/api/jobs/999999/undo", null).status()).isEqualTo(404);
        long job = db.sql("""
                        insert into job (kind, title, state, node, queued_at)
                        values ('contact-import', 'people.csv', 'DONE', 'n', now())
                        returning id
                        """).query(Long.class).single();
        assertThat(call("POST", "/api/jobs/" + job + "/undo", null).status()).isEqualTo(409);
    }

    @Test
    void a_body_that_cannot_be_read_names_the_field_and_what_would_do() {
        var unknownKind = call("POST", "/api/contacts/bulk", Map.of("all", true, "action", Map.of("kind", "FLY")));
        assertThat(unknownKind.status()).isEqualTo(422);
        assertThat(unknownKind.body().at("/problems/0/field").asString()).isEqualTo("action.kind");
        assertThat(unknownKind.body().at("/problems/0/hint").asString()).contains("TAG", "SUPPRESS");

        var noNumber = call("POST", "/api/contacts/bulk", Map.of("contacts", List.of(1, "two")));
        assertThat(noNumber.status()).isEqualTo(422);
        assertThat(noNumber.body().at("/problems/0/field").asString()).isEqualTo("contacts[1]");
        assertThat(noNumber.body().at("/problems/0/hint").asString()).isEqualTo("Give a number.");
    }
}
