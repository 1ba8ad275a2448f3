package groundswell.audience;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Answers which contacts a FEEL condition selects. */
@Service
public class Audience {

    private final JdbcClient db;
    private final Clock clock;
    private final AttributeSource attributes;
    private final List<Vocabulary> vocabularies;
    private final AudienceSizes sizes;
    private final Counting counting;

    Audience(JdbcClient db, Clock clock, AttributeSource attributes, List<Vocabulary> vocabularies) {
        this.db = db;
        this.clock = clock;
        this.attributes = attributes;
        this.vocabularies = new ArrayList<>(vocabularies);
        this.vocabularies.add(new SegmentWords(db));
        this.sizes = new AudienceSizes(db, clock);
        this.counting = new Counting(db, clock);
    }

    /** The condition as SQL, or all that is wrong with it; days begin and end in the clock's zone. */
    public Compiled compile(String feel, Scope scope) {
        return compile(feel, scope, Set.of());
    }

    /**
     * The same, where a letter may also be named by the step that sends it.
     *
     * @param steps the ids of the campaign's send tasks
     */
    public Compiled compile(String feel, Scope scope, Set<String> steps) {
        return compile(feel, scope, steps, null);
    }

    /** The rule of the segment {@code key}, which must not contain itself. */
    Compiled compileRule(String key, String feel) {
        return compile(feel, Scope.EVERYONE, Set.of(), key);
    }

    private Compiled compile(String feel, Scope scope, Set<String> steps, @Nullable String key) {
        var findings = new Findings(feel);
        var read = FeelReader.read(feel, clock.getZone(), findings);
        if (read.isEmpty()) {
            return new Compiled.Problems(findings.all());
        }
        var translation = translation(words(scope, steps), scope, findings, key);
        var predicate = translation.condition(read.get());
        if (!findings.none()) {
            return new Compiled.Problems(findings.all());
        }
        return new Condition(feel, scope, translation.joins(), predicate.sql(), parameters(translation));
    }

    /**
     * A value of each person as SQL, or all that is wrong with it.
     *
     * @param wanted what it is to be; {@code null} in FEEL is any of them
     * @param steps the ids of the campaign's send tasks
     */
    public Compiled calculate(String feel, Scope scope, FeelType wanted, Set<String> steps) {
        var findings = new Findings(feel);
        var read = FeelReader.read(feel, clock.getZone(), findings);
        if (read.isEmpty()) {
            return new Compiled.Problems(findings.all());
        }
        var translation = translation(words(scope, steps), scope, findings, null);
        var sql = new Calculated(translation, findings).sql(read.get(), wanted);
        return findings.none()
                ? new Calculation(feel, scope, translation.joins(), sql, parameters(translation))
                : new Compiled.Problems(findings.all());
    }

    /**
     * The condition of a gateway taken apart into what is known of people today and what they have yet to do.
     *
     * @param steps the ids of the campaign's send tasks
     * @throws IllegalStateException when the condition is not valid (any more)
     */
    public Outlook outlook(String feel, Set<String> steps) {
        if (compile(feel, Scope.CAMPAIGN, steps) instanceof Compiled.Problems problems) {
            throw new IllegalStateException("The condition " + feel + " is no longer valid: " + problems);
        }
        var read = FeelReader.read(feel, clock.getZone(), new Findings(feel)).orElseThrow();
        return new Outlooks(feel, words(Scope.CAMPAIGN, steps), this::known).of(read);
    }

    /** A part that asks nothing of a run means everyone. */
    private Condition known(String feel) {
        if (compile(feel, Scope.EVERYONE) instanceof Condition condition) {
            return condition;
        }
        throw new IllegalStateException("This part of a condition cannot be asked of everyone: " + feel);
    }

    private Translation translation(Words words, Scope scope, Findings findings, @Nullable String key) {
        var nesting = new Nesting(new SavedSegments(db), this::everyonesWords, clock.getZone(), findings, key);
        return new Translation(words, scope, findings, nesting);
    }

    private Words everyonesWords() {
        return words(Scope.EVERYONE, Set.of());
    }

    private Words words(Scope scope, Set<String> steps) {
        return words(scope, steps, false);
    }

    private Words words(Scope scope, Set<String> steps, boolean ofThen) {
        return new Words(attributes.attributes(), vocabularies, scope, steps, ofThen);
    }

    private Map<String, Object> parameters(Translation translation) {
        var parameters = translation.bindings().values();
        parameters.put("f_zone", clock.getZone().getId());
        return parameters;
    }

    /**
     * Why this contact is selected, or why not: by the SQL of the condition itself, piece by piece.
     *
     * @throws NoSuchElementException when there is no such contact
     */
    public Why why(String feel, long contactId) {
        return why(feel, Asked.of(contactId, clock.instant()), everyonesWords());
    }

    /**
     * The same of a moment that is over. Not everything is known as it was: {@link Why.Reason#recorded} says what is.
     *
     * @throws NoSuchElementException when there is no such contact
     */
    public Why whyThen(String feel, Asked asked) {
        return why(feel, asked, words(asked.scope(), asked.steps(), true));
    }

    private Why why(String feel, Asked asked, Words words) {
        var findings = new Findings(feel);
        var read = FeelReader.read(feel, clock.getZone(), findings);
        var translation = translation(words, asked.scope(), findings, null);
        read.ifPresent(translation::condition);
        if (read.isEmpty() || !findings.none()) {
            return new Why(false, List.of(), findings.all());
        }
        var reasons = new Reasons(feel, read.get(), translation);
        try {
            var parts = reasons.of(db, asked, parameters(translation))
                    .orElseThrow(() -> new NoSuchElementException("There is no contact " + asked.contactId() + "."));
            return new Why(parts.get(0).holds(), parts, List.of());
        } catch (DataIntegrityViolationException e) {
            return new Why(false, List.of(), List.of(outOfRange(feel)));
        }
    }

    /** What the condition selected about a week ago, when that is far from {@code now}; empty also when nobody knows. */
    public Optional<Usual> usual(String feel, long now) {
        return sizes.usual(feel, now);
    }

    /** Keeps the size of a condition for {@link #usual}; null: counted now, and not kept when that is not possible. */
    public void remember(String feel, @Nullable Long count) {
        var size = count == null ? count(feel).count() : count;
        if (size != null) {
            sizes.remember(feel, size);
        }
    }

    void forgetOldSizes() {
        sizes.forgetTheOld();
    }

    /** The condition as rules for a visual editor; null with the problems of a text that cannot be read. */
    public ReadCondition read(String feel) {
        if (feel.isBlank()) {
            return new ReadCondition(new RuleTree.All(List.of()), List.of());
        }
        var findings = new Findings(feel);
        var read = FeelReader.read(feel, clock.getZone(), findings);
        return read.isPresent() && findings.none()
                ? new ReadCondition(new RuleReader(everyonesWords(), feel).tree(read.get()), List.of())
                : new ReadCondition(null, findings.all());
    }

    /** Every word that a condition about a contact may use, with what is known of its values. */
    public KnownWords words() {
        return KnownWords.of(everyonesWords(), attributes, new PresentValues(db));
    }

    /** Gives up after five seconds, and says so. */
    public Counted count(String feel) {
        return count(feel, 0);
    }

    /** The same, with the ids of some who are selected. */
    public Counted count(String feel, int sampleSize) {
        var compiled = compile(feel, Scope.EVERYONE);
        if (compiled instanceof Compiled.Problems wrong) {
            return Counted.impossible(wrong.problems());
        }
        try {
            return counting.count((Condition) compiled, sampleSize);
        } catch (QueryTimeoutException e) {
            return Counted.impossible(tooSlow(feel));
        } catch (DataIntegrityViolationException e) {
            return Counted.impossible(outOfRange(feel));
        }
    }

    private static Problem tooSlow(String feel) {
        return new Problem(
                "time",
                feel,
                null,
                "Counting took longer than %d seconds and was stopped.".formatted(Counting.PATIENCE_IN_SECONDS),
                "Ask for less at once, or try again when the server has less to do.");
    }

    private static Problem outOfRange(String feel) {
        return new Problem(
                "data",
                feel,
                null,
                "For at least one contact the result is too large to calculate.",
                "Calculate with smaller numbers.");
    }

    /** The ids of some who are selected, oldest contacts first; none when {@link #count} has a problem. */
    public List<Long> sample(String feel, int size) {
        try {
            return compile(feel, Scope.EVERYONE) instanceof Condition condition
                    ? counting.sample(condition, size)
                    : List.of();
        } catch (QueryTimeoutException | DataIntegrityViolationException e) {
            return List.of();
        }
    }

    /** The same statement narrowed to one contact, so that one answer never differs from the answer for all. */
    public boolean holdsFor(Condition condition, long contactId) {
        if (condition.scope() != Scope.EVERYONE) {
            throw new IllegalArgumentException(
                    "Only an enrollment or an event can answer this, not a contact: " + condition.feel());
        }
        var sql = """
                select exists (
                    select
                    from contact c
                    %s
                    where c.id = :contact and %s
                )
                """.formatted(condition.joins(), condition.where());
        return db.sql(sql)
                .params(condition.at(clock.instant()))
                .param("contact", contactId)
                .query(Boolean.class)
                .single();
    }

    /**
     * All that a condition may name, as values, nested as in {@code orders.count}; those that are gone are left out.
     * One statement, whatever the number of contacts.
     */
    public Map<Long, Map<String, Object>> facts(Collection<Long> contacts) {
        var words = everyonesWords();
        var translation = translation(words, Scope.EVERYONE, new Findings(""), null);
        var facts = new Facts(db, words, translation);
        var parameters = parameters(translation);
        parameters.put("f_now", clock.instant().atOffset(ZoneOffset.UTC));
        return facts.of(contacts, parameters);
    }
}
