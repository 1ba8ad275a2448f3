package groundswell.consent;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The purposes for which people may be written to, as the operator arranges them. */
@Component
public class Topics {

    /** It stands in List-Id, in diagrams and in conditions. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private static final Set<String> LANGUAGES = Set.of("en", "de", "zh-Hant");
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_DESCRIPTION = 300;
    private static final int LONGEST_IMPLIED = 3_650;
    private static final int COMMENTS = 20;

    private final TopicTable table;
    private final WithdrawalReasons reasons;

    Topics(JdbcClient db, Clock clock) {
        this.table = new TopicTable(db);
        this.reasons = new WithdrawalReasons(db, clock);
    }

    /**
     * What is to be changed; null leaves what is.
     *
     * @param impliedDays 0: nothing follows from a purchase
     */
    public record Change(
            @Nullable String label,
            @Nullable LegalBasis legalBasis,
            @Nullable OptInKind optIn,
            @Nullable Integer impliedDays,
            @Nullable Map<String, String> labels,
            @Nullable Map<String, String> descriptions) {}

    public List<Topic> all() {
        return table.all();
    }

    /** A new topic asks for consent by double opt-in unless the change says otherwise. */
    public Topic add(String name, Change change) {
        if (!NAME.matcher(name).matches()) {
            throw InvalidConsent.of(
                    "name",
                    "“%s” cannot be the name of a topic.".formatted(name),
                    "Use small letters, digits and hyphens, such as product-news; people read the label instead.");
        }
        if (change.label() == null || change.label().isBlank()) {
            throw InvalidConsent.of(
                    "label", "The topic needs a label.", "It is what people read, such as Product news.");
        }
        var topic =
                changed(new Topic(name, name, LegalBasis.CONSENT, OptInKind.DOUBLE, null, Map.of(), Map.of()), change);
        if (!table.insert(topic)) {
            throw InvalidConsent.of("name", "There is a topic “%s” already.".formatted(name), "Change that one.");
        }
        return topic;
    }

    /** Throws {@link UnknownTopic}. Its name never changes, because consents and diagrams are kept under it. */
    public Topic change(String name, Change change) {
        var known = table.find(name).orElseThrow(() -> new UnknownTopic("There is no topic “%s”.".formatted(name)));
        var topic = changed(known, change);
        table.update(topic);
        return topic;
    }

    public List<ReasonsOfTopic> reasons() {
        var counts = reasons.counts().stream().collect(Collectors.groupingBy(ReasonsOfTopic.Count::topic));
        var comments =
                reasons.comments(COMMENTS).stream().collect(Collectors.groupingBy(ReasonsOfTopic.Comment::topic));
        return table.all().stream()
                .map(Topic::name)
                .filter(counts::containsKey)
                .map(it -> new ReasonsOfTopic(
                        it, counts.getOrDefault(it, List.of()), comments.getOrDefault(it, List.of())))
                .toList();
    }

    private static Topic changed(Topic topic, Change change) {
        var label = change.label() == null ? topic.label() : line("label", change.label(), LONGEST_LABEL);
        var basis = change.legalBasis() == null ? topic.legalBasis() : change.legalBasis();
        var implied = change.impliedDays() == null ? topic.impliedDays() : positive(change.impliedDays());
        if (implied != null && basis != LegalBasis.CONSENT) {
            throw InvalidConsent.of(
                    "impliedDays",
                    "Only a topic that needs consent can take one from a purchase.",
                    "Leave it out: for the other legal bases nobody has to agree first.");
        }
        return new Topic(
                topic.name(),
                label,
                basis,
                change.optIn() == null ? topic.optIn() : change.optIn(),
                implied,
                texts("labels", topic.labels(), change.labels(), LONGEST_LABEL),
                texts("descriptions", topic.descriptions(), change.descriptions(), LONGEST_DESCRIPTION));
    }

    private static @Nullable Integer positive(int days) {
        if (days < 0 || days > LONGEST_IMPLIED) {
            throw InvalidConsent.of("impliedDays", "Give 1 to 3650 days.", "0 means that a purchase implies nothing.");
        }
        return days == 0 ? null : days;
    }

    private static Map<String, String> texts(
            String field, Map<String, String> known, @Nullable Map<String, String> said, int longest) {
        if (said == null) {
            return known;
        }
        said.keySet().stream()
                .filter(Predicate.not(LANGUAGES::contains))
                .findFirst()
                .ifPresent(it -> {
                    throw InvalidConsent.of(
                            field, "Nothing is shown in “%s”.".formatted(it), "Use en, de and zh-Hant.");
                });
        Map<String, String> texts = new HashMap<>(known);
        said.forEach((language, text) -> {
            if (text == null || text.isBlank()) {
                texts.remove(language);
            } else {
                texts.put(language, line(field, text, longest));
            }
        });
        return texts;
    }

    private static String line(String field, String text, int longest) {
        var line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        if (line.isEmpty() || line.length() > longest) {
            throw InvalidConsent.of(field, "Give 1 to %d characters.".formatted(longest), null);
        }
        return line;
    }
}
