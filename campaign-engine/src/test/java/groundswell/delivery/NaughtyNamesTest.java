package groundswell.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.audience.Audience;
import groundswell.contact.Contacts;
import groundswell.job.SpreadsheetCell;
import groundswell.testing.Corpus;
import groundswell.testing.NaughtyNames;
import groundswell.testing.OwnFields;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** Every naughty string as a name, all the way: form, contact, condition, letter over SMTP, and both exports. */
@WholeApplication
class NaughtyNamesTest {

    private static final int FORMS_PER_MINUTE = 10;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    @Autowired
    Contacts contacts;

    @Autowired
    Audience audience;

    @Autowired
    HandOverByHand byHand;

    private RestClient http;

    /** What is kept of each string, by the address it came with. */
    private final Map<String, String> kept = new TreeMap<>();

    @BeforeEach
    void nobody_is_known_and_we_are_logged_in() {
        db.sql("truncate contact, touchpoint, message, mailing, suppression cascade")
                .update();
        OwnFields.forget(db);
        http = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultHeaders(it -> it.setBasicAuth("admin", "secret-1"))
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
    }

    @Test
    void naughty_strings_as_names_go_from_form_to_mail_to_export_unharmed() throws Exception {
        everybodyFillsInTheForm();
        everybodyIsKnownByTheName();
        aConditionFindsThoseOfTheName();
        everybodyGetsALetter();
        theListOfCommaSeparatedValuesHasTheNames();
        theWorkbookHasTheNames();
    }

    private void everybodyFillsInTheForm() throws Exception {
        var strings = NaughtyNames.all(Corpus.folder("naughty-strings"));
        for (var i = 0; i < strings.size(); i++) {
            if (i % FORMS_PER_MINUTE == 0) {
                clock.forward(Duration.ofMinutes(1));
            }
            var address = "n%d@x.example".formatted(i);
            var name = NaughtyNames.kept(strings.get(i));
            var status = send(strings.get(i), address);
            assertThat(status).as(strings.get(i)).isEqualTo(name == null ? 422 : 200);
            if (name != null) {
                kept.put(address, name);
            }
        }
        assertThat(strings).hasSizeGreaterThan(515);
        assertThat(kept).hasSizeGreaterThan(strings.size() - 60);
    }

    private int send(String name, String address) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("formId", UUID.randomUUID().toString());
        form.add("firstName", name);
        form.add("email", address);
        form.add("consent", "yes");
        return http.post()
                .uri("/f/sign-up?lang=en")
                .contentType(new MediaType(MediaType.APPLICATION_FORM_URLENCODED, StandardCharsets.UTF_8))
                .body(form)
                .retrieve()
                .toEntity(String.class)
                .getStatusCode()
                .value();
    }

    private void everybodyIsKnownByTheName() {
        var known = new TreeMap<String, String>();
        db.sql("select email, coalesce(first_name, '') as name from contact")
                .query((row, number) -> known.put(row.getString("email"), row.getString("name")))
                .list();
        assertThat(known).isEqualTo(kept);
    }

    private void aConditionFindsThoseOfTheName() {
        kept.forEach((address, name) -> {
            var same = Collections.frequency(kept.values(), name);
            var condition = name.isEmpty() ? "contact.firstName = null" : "contact.firstName = " + quoted(name);
            assertThat(audience.count(condition).count()).as(condition).isEqualTo(same);
        });
        var adas = new ArrayList<>(kept.keySet()).get(0);
        long id = contacts.idsOf(List.of(adas)).values().iterator().next();
        kept.values().stream().filter(name -> !name.isEmpty()).forEach(name -> {
            var holds = audience.why("contact.firstName = " + quoted(name), id).holds();
            assertThat(holds).as(name).isEqualTo(name.equals(kept.get(adas)));
        });
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void everybodyGetsALetter() throws Exception {
        queueOneForEach();
        byHand.handOver(7);
        assertThat(db.sql("select state || coalesce(' ' || reason, '') from message where state <> 'SENT'")
                        .query(String.class)
                        .list())
                .isEmpty();
        var letters = new HashMap<String, byte[]>();
        db.sql("select recipient, raw from sandbox_mail")
                .query((row, number) -> letters.put(row.getString("recipient"), row.getBytes("raw")))
                .list();
        assertThat(letters.keySet()).isEqualTo(kept.keySet());
        for (var letter : letters.entrySet()) {
            isUnharmed(letter.getValue(), String.valueOf(kept.get(letter.getKey())), letter.getKey());
        }
    }

    private void queueOneForEach() {
        db.sql("""
                        insert into consent_entry (contact_id, topic, given, at, how)
                        select id, 'offers', true, '2026-01-01T00:00Z', 'test' from contact
                        """).update();
        db.sql("""
                        insert into mailing (id, campaign_id, version_id, element_id, template, topic, lane)
                        values (700, 7, 7, 'Activity_Letter', 'win-back-letter', 'offers', 'BULK')
                        """).update();
        db.sql("""
                        insert into message (mailing_id, contact_id, enrollment_id, visit, queued_at, next_attempt_at)
                        select 700, id, id, 1, :now, :now from contact
                        """)
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    private static void isUnharmed(byte[] raw, String name, String address) throws Exception {
        var mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        assertThat(new String(raw, StandardCharsets.ISO_8859_1).split("\r\n"))
                .as("no line is longer than RFC 5322 allows, and all end as it says: " + name)
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(998).doesNotContain("\n", "\r"));
        assertThat(Collections.list(mail.getAllHeaders()))
                .as("headers of " + name)
                .extracting(jakarta.mail.Header::getName)
                // One for each key; LetterStandardsTest looks at them.
                .filteredOn(header -> !header.equals("DKIM-Signature"))
                .doesNotHaveDuplicates()
                .isSubsetOf(
                        "Return-Path",
                        "Received",
                        "Date",
                        "From",
                        "To",
                        "Subject",
                        "Message-ID",
                        "X-Groundswell-Message",
                        "List-Id",
                        "List-Unsubscribe",
                        "List-Unsubscribe-Post",
                        "Feedback-ID",
                        "Content-Language",
                        "MIME-Version",
                        "Content-Type");
        var to = InternetAddress.parseHeader(mail.getHeader("To")[0], true);
        assertThat(to).hasSize(1);
        assertThat(to[0].getAddress()).isEqualTo(address);
        assertThat(to[0].getPersonal() == null ? "" : to[0].getPersonal()).isEqualTo(name);
        assertThat(mail.getSubject())
                .isEqualTo(name.isEmpty() ? "It has been a while" : inASubject(name + ", it has been a while"));
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        var greeting = name.isEmpty() ? "Hello," : "Hello " + name + ",";
        assertThat(String.valueOf(parts.getBodyPart(0).getContent()).replace("\r\n", "\n"))
                .startsWith(greeting + "\n");
        var html = Jsoup.parse(String.valueOf(parts.getBodyPart(1).getContent()));
        assertThat(html.select("p.ink").get(0).wholeText()).isEqualTo(greeting);
        assertThat(html.select("p.ink").get(0).children())
                .as("elements of a name")
                .isEmpty();
        assertThat(html.select("script, iframe, [onerror], [onload]")).isEmpty();
    }

    /** Marks that turn a line's direction could disguise a subject; with white space they become one space. */
    private static String inASubject(String text) {
        return text.replaceAll("[\\u202A-\\u202E\\u2066-\\u2069\\s]+", " ").strip();
    }

    private void theListOfCommaSeparatedValuesHasTheNames() {
        var csv = file("/api/contacts/export?format=csv");
        var text = new String(csv, StandardCharsets.UTF_8).substring(1);
        var names = new TreeMap<String, String>();
        NaughtyNames.rows(text).forEach(row -> {
            var cell = row.getOrDefault("firstName", "");
            assertThat(cell).isEqualTo(SpreadsheetCell.guarded(SpreadsheetCell.unguarded(cell)));
            names.put(row.get("email"), SpreadsheetCell.unguarded(cell));
        });
        assertThat(names).isEqualTo(kept);
    }

    private void theWorkbookHasTheNames() throws Exception {
        var workbook = file("/api/contacts/export?format=xlsx");
        var names = new TreeMap<String, String>();
        NaughtyNames.sheet(workbook).forEach(row -> names.put(row.get("email"), row.getOrDefault("firstName", "")));
        var inXml = new TreeMap<>(kept);
        inXml.replaceAll((address, name) -> name.replaceAll("[\\uFFFE\\uFFFF]", ""));
        assertThat(names).isEqualTo(inXml);
    }

    private byte[] file(String path) {
        return Objects.requireNonNull(http.get().uri(path).retrieve().body(byte[].class));
    }
}
