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

/** Companies, who works there, and contacts who are added by hand, over real HTTP. */
@WholeApplication
class CompanyHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    private RestClient http;

    private record Answer(int status, JsonNode body) {

        List<String> problems() {
            return body.path("problems")
                    .valueStream()
                    .map(it -> it.path("field").asString())
                    .toList();
        }

        long number(String field) {
            return body.path(field).asLong();
        }
    }

    @BeforeEach
    void nobody_is_known() {
        http = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultHeaders(it -> it.setBasicAuth("admin", "secret-1"))
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
        db.sql("truncate contact, company, suppression cascade").update();
        OwnFields.forget(db);
    }

    private Answer call(String method, String path, Object body) {
        var answer = http.method(HttpMethod.valueOf(method))
                .uri(path)
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

    @Test
    void a_company_is_added_found_changed_and_deleted_and_its_contacts_stay() {
        var added = call("POST", "/api/companies", Map.of("name", "Brass & Co", "domain", "Brass.example"));
        assertThat(added.status()).isEqualTo(201);
        long id = added.number("id");
        long ada = call("PUT", "/api/contacts/A-1", Map.of("email", "ada@x.example", "company", "BRASS & CO"))
                .number("id");

        var found = get("/api/companies?q=bra").body().path("items");
        assertThat(found).hasSize(1);
        assertThat(found.at("/0/contacts").asInt()).isEqualTo(1);
        assertThat(get("/api/contacts?company=" + id).body().at("/items/0/id").asLong())
                .isEqualTo(ada);
        assertThat(get("/api/contacts?company=" + id + "&q=nobody").body().path("items"))
                .isEmpty();
        var contact = get("/api/contacts/" + ada);
        assertThat(contact.body().path("company").asString()).isEqualTo("Brass & Co");
        assertThat(contact.number("companyId")).isEqualTo(id);
        assertThat(call("PATCH", "/api/companies/" + id, Map.of("name", "Brass", "domain", ""))
                        .status())
                .isEqualTo(200);
        assertThat(get("/api/companies/" + id).body().path("domain").isNull()).isTrue();

        assertThat(call("DELETE", "/api/companies/" + id, Map.of()).number("contacts"))
                .isEqualTo(1);
        assertThat(get("/api/companies/" + id).status()).isEqualTo(404);
        assertThat(call("DELETE", "/api/companies/" + id, Map.of()).status()).isEqualTo(404);
        assertThat(get("/api/contacts/" + ada).body().path("company").isNull()).isTrue();
    }

    @Test
    void a_company_that_cannot_be_is_refused_at_its_fields() {
        call("POST", "/api/companies", Map.of("name", "Brass"));

        assertThat(call("POST", "/api/companies", Map.of("name", "BRASS", "domain", "x"))
                        .problems())
                .containsExactly("domain");
        assertThat(call("POST", "/api/companies", Map.of("name", "brass")).status())
                .isEqualTo(422);
        assertThat(call("POST", "/api/companies", Map.of()).problems()).containsExactly("name");
        assertThat(call("PATCH", "/api/companies/999999", Map.of("name", "X")).status())
                .isEqualTo(404);
    }

    @Test
    void the_company_is_changed_and_taken_away_with_the_contact() {
        long ada = call("POST", "/api/contacts", Map.of("email", "ada@x.example", "company", "Tea"))
                .number("id");

        var changed = call("PATCH", "/api/contacts/" + ada, Map.of("company", "Coffee"));
        assertThat(changed.body().path("company").asString()).isEqualTo("Coffee");
        assertThat(call("PATCH", "/api/contacts/" + ada, Map.of("company", "x\u0007y"))
                        .problems())
                .containsExactly("company");
        assertThat(call("PATCH", "/api/contacts/" + ada, Map.of("company", ""))
                        .body()
                        .path("company")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_contact_is_added_without_an_external_id() {
        var added = call("POST", "/api/contacts", Map.of("email", "Ada@x.example", "firstName", "Ada"));

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body().path("externalId").isNull()).isTrue();
        assertThat(call("POST", "/api/contacts", Map.of("firstName", "Ben")).problems())
                .containsExactly("email");
        assertThat(call("POST", "/api/contacts", Map.of("email", "no address", "country", "Nowhereland"))
                        .problems())
                .containsExactlyInAnyOrder("email", "country");
    }

    @Test
    void whoever_adds_an_address_that_is_known_is_told_whose_it_is() {
        long ada = call("POST", "/api/contacts", Map.of("email", "ada@x.example", "firstName", "Ada"))
                .number("id");

        var again = call("POST", "/api/contacts", Map.of("email", "ADA@x.example", "firstName", "Eve"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.number("contact")).isEqualTo(ada);
        assertThat(again.problems()).containsExactly("email");
        assertThat(get("/api/contacts/" + ada).body().path("firstName").asString())
                .isEqualTo("Ada");
    }

    @Test
    void the_company_is_among_the_words_of_conditions_with_those_in_use() {
        call("POST", "/api/contacts", Map.of("email", "ada@x.example", "company", "Brass & Co"));

        var word = get("/api/segments/words")
                .body()
                .path("names")
                .valueStream()
                .filter(it -> it.path("name").asString().equals("contact.company"))
                .findFirst()
                .orElseThrow();

        assertThat(word.path("type").asString()).isEqualTo("TEXT");
        assertThat(word.at("/values/0/value").asString()).isEqualTo("Brass & Co");
        assertThat(call("POST", "/api/segments/count", Map.of("condition", "contact.company = \"Brass & Co\""))
                        .number("count"))
                .isEqualTo(1);
    }
}
