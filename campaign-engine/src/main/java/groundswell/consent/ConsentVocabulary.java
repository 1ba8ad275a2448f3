package groundswell.consent;

import groundswell.audience.FeelType;
import groundswell.audience.Vocabulary;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code consent.newsletter}: whether the contact's last word on the topic was yes; false when he never spoke. */
@Component
class ConsentVocabulary implements Vocabulary {

    /** What can stand in a condition, in backticks when it has a hyphen; and in SQL without a thought. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private static final String GIVEN = """
            exists (select from consent k where k.contact_id = c.id and k.topic = '%s' and k.given)""";

    private final ConsentLedger ledger;

    ConsentVocabulary(JdbcClient db) {
        this.ledger = new ConsentLedger(db);
    }

    @Override
    public List<Name> names() {
        return ledger.topics().stream()
                .map(Topic::name)
                .filter(topic -> NAME.matcher(topic).matches())
                .map(topic -> new Name("consent." + topic, FeelType.BOOLEAN, GIVEN.formatted(topic), ""))
                .toList();
    }
}
