package groundswell.web;

import groundswell.campaign.Campaigns;
import groundswell.survey.Surveys;
import groundswell.testing.WholePerson;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people of whom every module knows something, and the tables in which it stands. */
final class TwoPeople {

    static final long PAULA = 11;
    static final long PAUL = 12;
    static final String PAULAS = "paula@probe.example";
    static final String PAULS = "paul@probe.example";

    private final JdbcClient db;
    private final Campaigns campaigns;
    private final Surveys surveys;
    private final long campaign;

    TwoPeople(JdbcClient db, Campaigns campaigns, Surveys surveys) throws IOException {
        this.db = db;
        this.campaigns = campaigns;
        this.surveys = surveys;
        var emptied = tables("contact_id");
        emptied.addAll(Set.of(
                "contact",
                "job_rejection",
                "sandbox_mail",
                "suppression",
                "erased_address",
                "contact_merge",
                "wave",
                "wave_step",
                "enrollment_move",
                "delivery_attempt",
                "lead_event",
                "mailing",
                "campaign"));
        db.sql("truncate " + String.join(", ", emptied) + " cascade").update();
        campaign = campaigns
                .publish(new ClassPathResource("workflows/win-back.bpmn").getContentAsByteArray(), null)
                .id();
        var person = new WholePerson(db, campaign);
        person.fill(PAULA, "Paula", true);
        person.fill(PAUL, "Paul", true);
    }

    /** A third one, whose run has ended. */
    void pauline() {
        new WholePerson(db, campaign).fill(13, "Pauline", false);
    }

    Set<String> tables(String column) {
        return new TreeSet<>(
                db.sql("""
                        select c.relname
                        from pg_class c
                        join pg_attribute a on a.attrelid = c.oid
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = :column
                        """).param("column", column).query(String.class).list());
    }

    /** The tables with rows in which the text occurs. */
    Set<String> tablesWith(String text) {
        var found = new TreeSet<String>();
        for (var table : tables("tableoid")) {
            long rows = db.sql(
                            "select count(*) from %s t where strpos(lower(t::text), lower(:text)) > 0".formatted(table))
                    .param("text", text)
                    .query(Long.class)
                    .single();
            if (rows > 0) {
                found.add(table);
            }
        }
        return found;
    }

    /** All rows about the two, by table. */
    Map<String, List<String>> rows() {
        var rows = new TreeMap<String, List<String>>();
        for (var table : tables("contact_id")) {
            rows.put(table, rows(table, "abs(contact_id) in (11, 12)"));
        }
        rows.put("contact", rows("contact", "id in (11, 12)"));
        rows.put("suppression", rows("suppression", "true"));
        return rows;
    }

    List<String> rows(String table, String which) {
        return db.sql("select (to_jsonb(t) - 'updated_at')::text from %s t where %s order by 1".formatted(table, which))
                .query(String.class)
                .list();
    }

    List<Object> totals() {
        return List.of(
                campaigns.loop(campaign),
                campaigns.get(campaign).entered(),
                campaigns.steps(campaign).items().stream()
                        .map(it -> it.element() + it.arrived())
                        .toList(),
                surveys.resultOf(surveys.find("satisfaction").orElseThrow()),
                db.sql("select count(*) || '/' || sum(total) from customer_order")
                        .query(String.class)
                        .single(),
                db.sql("select sum(people) from wave").query(Long.class).single(),
                db.sql("select count(*) from message where state = 'SENT'")
                        .query(Long.class)
                        .single());
    }
}
