package groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import groundswell.bulk.Bulk;
import groundswell.consent.TestConsent;
import groundswell.contact.Contacts;
import groundswell.contact.TestContacts;
import groundswell.job.TestJobs;
import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportHttpTest {

    private final DataSource database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock("2026-03-01T09:00:00Z");
    private final Contacts contacts = TestContacts.on(database, clock, TestConsent.ofImports(database, clock));
    private final MockMvc http = MockMvcBuilders.standaloneSetup(
                    new ImportController(contacts, JsonMapper.shared()),
                    new JobController(TestJobs.on(database, clock), mock(Bulk.class)))
            .setControllerAdvice(new ApiProblems())
            .build();

    @Test
    void a_file_is_previewed_before_it_is_imported() throws Exception {
        http.perform(multipart("/api/contacts/import/preview")
                        .file(csv("E-Mail;姓;Schuhgröße\nada@example.org;Lovelace;36\n")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.delimiter").value(";"))
                .andExpect(jsonPath("$.columns[0].suggestion").value("email"))
                .andExpect(jsonPath("$.columns[1].suggestion").value("lastName"))
                .andExpect(jsonPath("$.columns[2].suggestion").isEmpty())
                .andExpect(jsonPath("$.columns[2].samples[0]").value("36"))
                .andExpect(jsonPath("$.targets[*].name").value(hasItem("timeZone")));
    }

    @Test
    void the_beginning_of_a_file_is_enough_for_a_preview() throws Exception {
        var cut = "email,firstName\nada@example.org,Ada\nzoe@example.org,Zo\u00EB".getBytes(StandardCharsets.UTF_8);
        var file = new MockMultipartFile("file", "a.csv", "text/csv", Arrays.copyOf(cut, cut.length - 1));

        http.perform(multipart("/api/contacts/import/preview").file(file))
                .andExpect(jsonPath("$.charset").value("UTF-8"))
                .andExpect(jsonPath("$.columns[1].samples[0]").value("Ada"));
    }

    @Test
    void an_import_is_a_job_that_tells_how_far_it_is_and_what_it_refused() throws Exception {
        var started = http.perform(multipart("/api/contacts/import")
                        .file(csv("Adresse,Name\nada@example.org,Lovelace\nbad,=1+1\n"))
                        .param("mapping", "{\"Adresse\": \"email\", \"Name\": \"lastName\"}")
                        .param("consentTopic", "newsletter")
                        .param("consentProof", "Ticked at the fair"))
                .andExpect(status().isAccepted())
                .andReturn();
        var job = finished(
                json(started.getResponse().getContentAsString()).get("job").asLong());

        assertThat(job.get("state").asString()).isEqualTo("DONE");
        assertThat(job.get("title").asString()).isEqualTo("customers.csv");
        assertThat(job.get("done").asInt()).isEqualTo(2);
        assertThat(job.get("created").asInt()).isEqualTo(1);
        assertThat(job.get("rejected").asInt()).isEqualTo(1);
        var rejected = http.perform(get(job.get("rejectedFile").asString()))
                .andExpect(header().string("Content-Type", containsString("text/csv")))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andReturn();
        assertThat(rejected.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .startsWith("\uFEFFline,reason,Adresse,Name\r\n")
                .endsWith("3,The @ is missing. Write it like name@example.org.,bad,'=1+1\r\n");
        http.perform(get("/api/jobs"))
                .andExpect(jsonPath("$.items[0].id").value(job.get("id").asLong()));
        http.perform(get("/api/jobs/99999")).andExpect(status().isNotFound());
        http.perform(get("/api/jobs/99999/rejected")).andExpect(status().isNotFound());
    }

    @Test
    void an_import_that_cannot_be_is_refused_at_once() throws Exception {
        http.perform(multipart("/api/contacts/import").file(csv("name,age\nAda,36\n")))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.problems[0].field").value("mapping"));
        http.perform(multipart("/api/contacts/import").file(csv("email\n")).param("mapping", "{"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.problems[0].field").value("mapping"));
        http.perform(multipart("/api/contacts/import").file(csv("email\n")).param("consentTopic", "no such topic"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.problems[0].field").value("consentTopic"));
        http.perform(multipart("/api/contacts/import").file(csv("email\n")).param("charset", "runes"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.problems[0].field").value("charset"));
        http.perform(multipart("/api/contacts/import").param("mapping", ""))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.problems[0].field").value("file"));
        http.perform(get("/api/jobs")).andExpect(jsonPath("$.items").isEmpty());
    }

    private static MockMultipartFile csv(String text) {
        return new MockMultipartFile("file", "customers.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode finished(long id) throws Exception {
        for (var tries = 0; tries < 6_000; tries++) {
            var job = json(http.perform(get("/api/jobs/" + id))
                    .andReturn()
                    .getResponse()
                    .getContentAsString());
            if (job.get("state").asString().matches("DONE|FAILED")) {
                return job;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("The import is not over after a minute");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
