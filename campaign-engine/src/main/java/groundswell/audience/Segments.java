package groundswell.audience;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import groundswell.contact.SearchText;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The door of saved segments: rules and fixed lists with a name, who is in them, and who comes and goes. */
@Service
public class Segments {

    private final JdbcClient db;
    private final SegmentTable table;
    private final SegmentMembers members;
    private final SegmentFollowing following;
    private final Audience audience;
    private final ApplicationEventPublisher events;
    private final Supplier<List<SegmentUse>> uses;
    private final TransactionTemplate transaction;

    Segments(
            JdbcClient db,
            PlatformTransactionManager transactions,
            Clock clock,
            Audience audience,
            ApplicationEventPublisher events,
            ObjectProvider<SegmentUse> uses) {
        this.db = db;
        this.table = new SegmentTable(db, clock);
        this.members = new SegmentMembers(db, audience, clock);
        this.following = new SegmentFollowing(db, transactions, audience, events, clock);
        this.audience = audience;
        this.events = events;
        this.uses = () -> uses.orderedStream().toList();
        this.transaction = new TransactionTemplate(transactions);
    }

    /** {@code since}: when the segment noticed the contact; null when it has not, or is not followed. */
    public record Member(long contactId, @Nullable Instant since) {}

    /** {@code next}: the contact behind whom to go on; null at the end. {@code total}: exact to ten thousand. */
    public record Members(List<Member> items, @Nullable Long next, long total) {}

    /** By name. */
    public List<Segment> list() {
        return table.all();
    }

    /** Throws NoSuchElementException when there is no such segment. */
    public Segment get(long id) {
        return table.find(id).orElseThrow(() -> new NoSuchElementException("There is no segment " + id + "."));
    }

    /** Throws NoSuchElementException when there is no such segment. */
    public Segment get(String key) {
        return table.find(key)
                .orElseThrow(() -> new NoSuchElementException(
                        "There is no segment “%s”.".formatted(key.substring(0, Math.min(key.length(), 100)))));
    }

    /**
     * Its members are gathered in a moment, which no campaign hears of.
     *
     * @throws SegmentRefused with all problems; nothing was kept
     */
    public Segment create(SegmentDraft draft) {
        SegmentCheck.check(draft);
        var name = requireNonNull(draft.name()).strip();
        var key = draft.key() == null ? SegmentCheck.keyFrom(name, new SavedSegments(db).keys()) : draft.key();
        if (table.find(key).isPresent()) {
            throw taken(key);
        }
        var condition = SegmentCheck.condition(draft, key);
        var count = condition == null ? Long.valueOf(0) : counted(key, condition);
        try {
            return requireNonNull(transaction.execute(status -> {
                long id =
                        table.insert(key, name, description(draft), draft.kindOrRule(), condition, draft.isFollowed());
                if (count != null) {
                    table.counted(id, count);
                }
                return get(id);
            }));
        } catch (DuplicateKeyException e) {
            throw taken(key);
        }
    }

    private static String description(SegmentDraft draft) {
        return requireNonNullElse(draft.description(), "").strip();
    }

    private static SegmentRefused taken(String key) {
        return SegmentRefused.of(
                "key", "There is a segment with the key “%s” already.".formatted(key), "Choose another key.");
    }

    /** Null when it took too long; refused when the rule is wrong. */
    private @Nullable Long counted(String key, String condition) {
        if (audience.compileRule(key, condition) instanceof Compiled.Problems wrong) {
            throw SegmentRefused.condition(wrong.problems());
        }
        var counted = audience.count(condition);
        var wrong = counted.problems().stream()
                .filter(it -> !it.rule().equals("time"))
                .toList();
        if (!wrong.isEmpty()) {
            throw SegmentRefused.condition(wrong);
        }
        return counted.count();
    }

    /**
     * Whoever enters or leaves because the rule was rewritten is not told to campaigns.
     *
     * @param version that of the segment which was changed here
     * @throws SegmentConflict when somebody has changed it meanwhile
     * @throws SegmentRefused with all problems; nothing was kept
     */
    public Segment change(long id, SegmentDraft draft, int version) {
        var before = get(id);
        var wanted = new SegmentDraft(
                draft.name(),
                draft.key(),
                draft.description(),
                draft.kind() == null ? before.kind() : draft.kind(),
                draft.condition(),
                draft.samplePercent(),
                draft.excludes(),
                draft.follows() == null ? Boolean.valueOf(before.follows()) : draft.follows());
        SegmentCheck.check(wanted);
        if (wanted.kind() != before.kind()
                || !requireNonNullElse(wanted.key(), before.key()).equals(before.key())) {
            throw SegmentRefused.of(
                    wanted.kind() == before.kind() ? "key" : "kind",
                    "Key and kind of a segment never change, because conditions rely on them.",
                    "Make another segment.");
        }
        var condition = SegmentCheck.condition(wanted, before.key());
        boolean anew = !Objects.equals(condition, before.condition()) || wanted.isFollowed() != before.follows();
        transaction.executeWithoutResult(status -> {
            table.takeTurn();
            boolean first = table.update(
                    id,
                    version,
                    requireNonNull(wanted.name()).strip(),
                    description(wanted),
                    condition,
                    wanted.isFollowed());
            if (!first) {
                throw new SegmentConflict("Somebody has changed “%s” meanwhile: load it again and change that."
                        .formatted(get(id).name()));
            }
            if (anew && condition != null) {
                startAnew(get(id), condition);
            }
        });
        return get(id);
    }

    private void startAnew(Segment segment, String condition) {
        var count = counted(segment.key(), condition);
        var affected = new SegmentUses(new SavedSegments(db)).through(segment.key());
        for (var user : affected) {
            var rule = requireNonNull(get(user).condition());
            if (audience.compileRule(user, rule) instanceof Compiled.Problems wrong) {
                throw SegmentRefused.condition(wrong.problems());
            }
        }
        var all = new HashSet<>(affected);
        all.add(segment.key());
        table.startAnew(all);
        if (count != null) {
            table.counted(segment.id(), count);
        }
        if (!segment.follows()) {
            members.forget(segment.id());
        }
    }

    /** Throws SegmentConflict when a condition relies on it, and names whose. */
    public void delete(long id) {
        transaction.executeWithoutResult(status -> {
            table.takeTurn();
            var segment = get(id);
            var users = new ArrayList<String>();
            new SegmentUses(new SavedSegments(db))
                    .of(segment.key())
                    .forEach(it -> users.add("the segment “%s”".formatted(get(it).name())));
            uses.get().forEach(it -> users.addAll(it.usersOf(segment.key())));
            if (!users.isEmpty()) {
                throw new SegmentConflict(
                        "“%s” is used by %s: change that first.".formatted(segment.name(), String.join(", ", users)));
            }
            table.delete(id);
            members.forget(id);
        });
    }

    /** A fixed list of all who are in it now, or of as many of them by chance. */
    public Segment fix(long id, @Nullable String name, @Nullable Integer size) {
        if (size != null && size < 1) {
            throw SegmentRefused.of("size", "A list has at least one contact.", "Leave it out for all members.");
        }
        var from = get(id);
        var draft = SegmentDraft.fixed(requireNonNullElse(name, ""));
        return requireNonNull(transaction.execute(status -> {
            var list = create(draft);
            table.counted(list.id(), members.freeze(from, list.id(), size));
            return get(list.id());
        }));
    }

    /** Answers how many were new. Campaigns hear of them. */
    public int add(long id, Collection<Long> contacts) {
        return moved(id, contacts, true).size();
    }

    /** As {@link #add}; answers who was new. */
    public List<Long> enter(long id, Collection<Long> contacts) {
        return moved(id, contacts, true);
    }

    /** Answers how many were in it. Campaigns hear of them. */
    public int remove(long id, Collection<Long> contacts) {
        return moved(id, contacts, false).size();
    }

    /** As {@link #remove}; answers who was in it. */
    public List<Long> leave(long id, Collection<Long> contacts) {
        return moved(id, contacts, false);
    }

    private List<Long> moved(long id, Collection<Long> contacts, boolean in) {
        var segment = get(id);
        if (segment.kind() != SegmentKind.FIXED) {
            throw SegmentRefused.of(
                    "contacts",
                    "“%s” is a rule: its members follow from its condition.".formatted(segment.name()),
                    "Change the condition, or make a fixed list.");
        }
        return requireNonNull(transaction.execute(status -> {
            var moved = in ? members.add(id, contacts) : members.remove(id, contacts);
            if (!moved.isEmpty()) {
                table.counted(id, members.size(id));
                events.publishEvent(new SegmentChanged(segment.key(), in ? moved : List.of(), in ? List.of() : moved));
            }
            return moved;
        }));
    }

    /** Who is in it now, newest contacts first. {@code before}: the last contact of the page before; null begins. */
    public Members members(Segment segment, @Nullable String q, @Nullable Long before, int limit) {
        var search = SearchText.of(q);
        var found = members.page(segment, search, before == null ? Long.MAX_VALUE : before, limit + 1).stream()
                .map(it -> new Member(it.contactId(), it.since()))
                .toList();
        boolean more = found.size() > limit;
        var items = more ? found.subList(0, limit) : found;
        var kept = segment.count();
        long total = search.isBlank() && kept != null ? kept : members.count(segment, search);
        return new Members(List.copyOf(items), more ? items.get(limit - 1).contactId() : null, total);
    }

    /** Settles everything that has changed until now; what enters and leaves is published as {@link SegmentChanged}. */
    public void follow() {
        boolean busy = true;
        while (busy) {
            boolean gathered = following.gatherOne();
            boolean settled = following.settleOneBatch();
            busy = gathered || settled;
        }
    }

    /** Looks at everybody in every segment, and keeps the sizes that {@link Audience#usual} compares with. */
    public void sweep() {
        following.sweep();
        for (var segment : table.all()) {
            var count = segment.count();
            if (count != null) {
                var inSegment = SegmentMembers.inSegment(segment.key());
                var rule = requireNonNullElse(segment.condition(), inSegment);
                Stream.of(rule, inSegment).distinct().forEach(it -> audience.remember(it, count));
            }
        }
        audience.forgetOldSizes();
    }
}
