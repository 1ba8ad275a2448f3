package groundswell.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The answer for all, the answer for one, and an evaluation without SQL agree on random conditions. */
class AgreementTest {

    private static final int CONDITIONS = 400;
    private static final int CONTACTS = 40;

    private final AudienceRoom room = new AudienceRoom();
    private final JsonMapper json = JsonMapper.shared();

    @Test
    void set_answer_single_answer_and_evaluation_agree() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("AgreementTest: repeat with -Dseed=" + seed);
        var contacts = population(new Random(seed));
        var random = new RandomFeel(seed);
        int decided = 0;

        for (int i = 0; i < CONDITIONS; i++) {
            var feel = random.condition(3);
            var condition = room.condition(feel);
            var selected = new TreeSet<>(room.audience.sample(feel, CONTACTS + 1));
            var evaluated = evaluated(feel, contacts);

            assertThat(selected).as("seed %d: %s", seed, feel).isEqualTo(evaluated);
            var others = new TreeSet<>(room.audience.sample("not(" + feel + ")", CONTACTS + 1));
            others.addAll(selected);
            assertThat(others).as("everyone is on one side of: %s", feel).hasSize(CONTACTS);
            assertThat(room.audience.count("not(" + feel + ")").count()).isEqualTo(CONTACTS - selected.size());
            long one = new ArrayList<>(contacts.keySet()).get(i % CONTACTS);
            assertThat(room.audience.holdsFor(condition, one)).as(feel).isEqualTo(selected.contains(one));
            decided += selected.isEmpty() || selected.size() == CONTACTS ? 0 : 1;
        }

        assertThat(decided).as("conditions that part the contacts").isGreaterThan(CONDITIONS / 4);
    }

    private Set<Long> evaluated(String feel, Map<Long, Map<String, Object>> contacts) {
        var tree = FeelReader.read(feel, ZoneOffset.UTC, new Findings(feel)).orElseThrow();
        var ids = new TreeSet<Long>();
        contacts.forEach((id, facts) -> {
            if (new FeelInMemory(facts, room.clock.instant(), ZoneOffset.UTC).holds(tree)) {
                ids.add(id);
            }
        });
        return ids;
    }

    private Map<Long, Map<String, Object>> population(Random random) {
        var contacts = new TreeMap<Long, Map<String, Object>>();
        for (int i = 0; i < CONTACTS; i++) {
            var facts = new HashMap<String, Object>();
            put(facts, "city", pick(random, "a", "b", "ab", "B", "", "ä", null, null));
            put(facts, "age", pick(random, "0", "1", "2.5", "7", "40", null, null));
            put(facts, "member", pick(random, true, false, null));
            put(facts, "birthday", pick(random, "2026-06-14", "2026-06-15", "2026-01-31", "1990-12-01", null));
            put(
                    facts,
                    "seenAt",
                    pick(random, "2026-06-14T23:00:00Z", "2026-06-12T10:00:00Z", "2026-05-31T00:00:00Z", null));
            var id = room.contact("n" + i, json.writeValueAsString(facts));
            var language = pick(random, "a", "de", null);
            room.db
                    .sql("update contact set language = :language where id = :id")
                    .param("language", language)
                    .param("id", id)
                    .update();
            put(facts, "language", language);
            var company = pick(random, "a", "ab", "b-a", "ä", null, null);
            room.worksFor(id, company);
            put(facts, "company", company);
            contacts.put(id, typed(facts, i));
        }
        return contacts;
    }

    private Map<String, Object> typed(Map<String, Object> facts, int number) {
        facts.put("firstName", "n" + number);
        facts.put("createdAt", room.clock.instant());
        facts.computeIfPresent("age", (name, age) -> new BigDecimal((String) age).setScale(6));
        facts.computeIfPresent("birthday", (name, date) -> LocalDate.parse((String) date));
        facts.computeIfPresent("seenAt", (name, at) -> Instant.parse((String) at));
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value);
        }
    }

    @SafeVarargs
    private static <T> @Nullable T pick(Random random, @Nullable T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
