package groundswell.delivery;

import groundswell.audience.FeelType;
import groundswell.audience.Vocabulary;
import groundswell.content.Content;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * {@code received("newsletter", within: duration("P30D"), at least: 2)}: a mail server took it; the inbox is not known. The
 * letter is named by its template or by the step that sends it; a template that is neither at hand nor was ever sent is
 * refused, here and in every other question about letters.
 */
@Component
class MessageVocabulary implements Vocabulary {

    private static final String RECEIVED = """
            exists (
                select from message m
                join mailing g on g.id = m.mailing_id
                where m.contact_id = c.id and m.state = 'SENT' and g.%s = :template and m.sent_at >= :within
                  and m.sent_at <= :until%s
            )
            """;

    /** Stops at the number that is asked for. */
    private static final String RECEIVED_OFTEN = """
            coalesce((
                select count(*)
                from (
                    select
                    from message m
                    join mailing g on g.id = m.mailing_id
                    where m.contact_id = c.id and m.state = 'SENT' and g.%s = :template and m.sent_at >= :within
                      and m.sent_at <= :until%s
                    limit cast(greatest(ceil(:atLeast), 0) as bigint)
                ) times
            ) >= :atLeast, false)
            """;

    private static final String HERE = " and m.enrollment_id = e.id";

    private final Content content;
    private final JdbcClient db;

    MessageVocabulary(Content content, JdbcClient db) {
        this.content = content;
        this.db = db;
    }

    @Override
    public List<Function> functions() {
        return List.of(received("template"));
    }

    @Override
    public boolean isOpen(String word) {
        return word.equals("received");
    }

    @Override
    public Function narrowed(Function function, Map<String, String> texts) {
        return Vocabulary.namesAStep(texts) ? received("element_id") : function;
    }

    private static Function received(String column) {
        var received = new Function(
                "received",
                FeelType.BOOLEAN,
                List.of(
                        Parameter.required(TEMPLATE, FeelType.TEXT),
                        Parameter.optional("within", FeelType.DAYS),
                        Parameter.optional("at least", FeelType.NUMBER)),
                RECEIVED.formatted(column, ""),
                RECEIVED.formatted(column, HERE));
        return received.when(
                "at least",
                new Form(RECEIVED_OFTEN.formatted(column, ""), RECEIVED_OFTEN.formatted(column, HERE), true));
    }

    @Override
    public Set<String> valuesOf(String parameter) {
        if (!parameter.equals(TEMPLATE)) {
            return Set.of();
        }
        var sql = """
                select distinct template from mailing
                """;
        var known = new TreeSet<>(db.sql(sql).query(String.class).list());
        content.templates().forEach(template -> known.add(template.key()));
        return known;
    }
}
