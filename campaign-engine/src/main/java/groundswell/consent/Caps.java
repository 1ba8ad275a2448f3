package groundswell.consent;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How often anybody is written to at most; asked at each hand-over by {@code frequency_limits}. */
@Component
public class Caps {

    private static final String ALL_TOPICS = "";
    private static final int MOST_MESSAGES = 1_000;
    private static final int MOST_DAYS = 366;

    private final JdbcClient db;

    Caps(JdbcClient db) {
        this.db = db;
    }

    private record Row(String topic, int messages, int days) {}

    /** The one about all topics first. */
    public List<FrequencyCap> all() {
        return db.sql("select topic, messages, days from frequency_cap order by topic").query(Row.class).list().stream()
                .map(it ->
                        new FrequencyCap(it.topic().equals(ALL_TOPICS) ? null : it.topic(), it.messages(), it.days()))
                .toList();
    }

    /** These and no others, from the next hand-over on. */
    @Transactional
    public void replace(List<FrequencyCap> caps) {
        var known = new TopicTable(db).all();
        var seen = new HashSet<@Nullable String>();
        for (var cap : caps) {
            check(cap, known);
            if (!seen.add(cap.topic())) {
                throw InvalidConsent.of("topic", "There are two caps for the same topic.", "Keep one of them.");
            }
        }
        db.sql("delete from frequency_cap").update();
        for (var cap : caps) {
            db.sql("insert into frequency_cap (topic, messages, days) values (:topic, :messages, :days)")
                    .param("topic", Objects.requireNonNullElse(cap.topic(), ALL_TOPICS))
                    .param("messages", cap.messages())
                    .param("days", cap.days())
                    .update();
        }
    }

    private static void check(FrequencyCap cap, List<Topic> known) {
        if (cap.messages() < 1 || cap.messages() > MOST_MESSAGES || cap.days() < 1 || cap.days() > MOST_DAYS) {
            throw InvalidConsent.of(
                    "caps", "A cap is 1 to 1000 letters in 1 to 366 days.", "Leave a cap out to have none.");
        }
        if (cap.topic() == null) {
            return;
        }
        var topic = known.stream()
                .filter(it -> it.name().equals(cap.topic()))
                .findFirst()
                .orElseThrow(() -> InvalidConsent.of("topic", "There is no topic “%s”.".formatted(cap.topic()), null));
        if (topic.legalBasis() == LegalBasis.CONTRACT) {
            throw InvalidConsent.of(
                    "topic", "What a contract demands is never held back.", "Leave “%s” out.".formatted(topic.label()));
        }
    }
}
