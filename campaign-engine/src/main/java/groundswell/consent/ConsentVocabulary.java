package groundswell.consent;

import groundswell.audience.FeelType;
import groundswell.audience.Vocabulary;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code consent.newsletter}: whether the contact's last word on the topic was yes; false when he never spoke, or when what
 * followed from a purchase has ended. */
@Component
class ConsentVocabulary implements Vocabulary {

    /** What can stand in a condition, in backticks when it has a hyphen; and in SQL without a thought. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private static final String GIVEN = """
            exists (
                select from consent k
                where k.contact_id = c.id and k.topic = '%s' and k.given and (k.until is null or k.until > :now))""";

    /** By the ledger: what was said himself before what an import brought, and that before what a purchase implied. */
    private static final String GIVEN_THEN = """
            coalesce((
                select k.given and (k.until is null or k.until > :now)
                from consent_entry k
                where k.contact_id = c.id and k.topic = '%s' and k.at <= :until
                order by k.until is null desc, k.how <> 'import' desc, k.at desc, k.id desc
                limit 1
            ), false)""";

    private final TopicTable topics;

    ConsentVocabulary(JdbcClient db) {
        this.topics = new TopicTable(db);
    }

    @Override
    public List<Name> names() {
        return topics.all().stream()
                .map(Topic::name)
                .filter(topic -> NAME.matcher(topic).matches())
                .map(topic -> new Name(
                        "consent." + topic, FeelType.BOOLEAN, GIVEN.formatted(topic), "", GIVEN_THEN.formatted(topic)))
                .toList();
    }
}
