package groundswell.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes two contacts one and, within a day, two again; in the caller's transaction. */
class Merging {

    static final Duration UNDO = Duration.ofDays(1);

    private final ContactTable table;
    private final MergeTable merges;
    private final Attributes attributes;
    private final Clock clock;

    Merging(ContactTable table, MergeTable merges, Attributes attributes, Clock clock) {
        this.table = table;
        this.merges = merges;
        this.attributes = attributes;
        this.clock = clock;
    }

    Contact preview(long to, long from) {
        refuseTheSame(to, from);
        var survivor = known(to);
        var facts = facts(survivor, known(from));
        return facts.asContact(survivor);
    }

    Contact merge(long to, long from, @Nullable String username, List<PersonalRecords> modules) {
        refuseTheSame(to, from);
        table.lock(Math.min(to, from));
        table.lock(Math.max(to, from));
        var survivor = known(to);
        var other = known(from);
        var merge = merges.begin(other, survivor, now(), username);
        modules.forEach(it -> it.move(merge));
        table.delete(from);
        var facts = facts(survivor, other);
        var merged = facts.isJust(survivor) ? survivor : table.update(to, facts);
        merges.finish(merge.id());
        return merged;
    }

    /** The newest merge first: an older one under it may have moved the same rows. */
    Contact undo(long survivor, @Nullable Long asked, List<PersonalRecords> modules) {
        var contact = table.lock(survivor).orElseThrow(() -> goneSurvivor(survivor));
        var open = merges.latest(survivor)
                .orElseThrow(
                        () -> new CannotMerge("No contact was merged into this one, so there is nothing to undo."));
        if (asked != null && asked != open.id()) {
            throw new CannotMerge("Undo the latest merge of this contact first, the one with %s (merge %d)."
                    .formatted(open.mergedKey(), open.id()));
        }
        if (open.settled() || !open.at().toInstant().isAfter(clock.instant().minus(UNDO))) {
            throw new CannotMerge("A merge can be undone for 24 hours; this one was made %s."
                    .formatted(open.at().toInstant()));
        }
        if (merges.isTaken(open.id())) {
            throw new CannotMerge(
                    "Another contact has the address or the external id by now. Give that contact another one, or merge it too.");
        }
        var toKey = new EmailAddress(contact.email()).key();
        var merge = new Merge(
                open.id(),
                open.mergedId(),
                open.mergedKey(),
                survivor,
                toKey,
                open.at().toInstant());
        merges.restore(merge.id());
        modules.forEach(it -> it.moveBack(merge));
        merges.undone(merge.id(), now());
        return known(survivor);
    }

    private RuntimeException goneSurvivor(long survivor) {
        return merges.survivorOf(survivor)
                .<RuntimeException>map(later -> new CannotMerge(
                        "This contact was merged into contact %d since. Undo that merge first.".formatted(later)))
                .orElseGet(() -> new UnknownContact(survivor));
    }

    private static void refuseTheSame(long to, long from) {
        if (to == from) {
            throw InvalidContact.of("from", "This is the same contact.", "Choose another contact to merge with.");
        }
    }

    private Contact known(long id) {
        return table.find(id)
                .orElseThrow(() -> merges.survivorOf(id)
                        .<RuntimeException>map(survivor -> new CannotMerge(
                                "Contact %d was merged into contact %d already.".formatted(id, survivor)))
                        .orElseGet(() -> new UnknownContact(id)));
    }

    /** The survivor keeps its facts, and learns from the other what it did not know; the earlier day of meeting counts. */
    private ContactFacts facts(Contact survivor, Contact other) {
        var registry = attributes.all();
        var kept = new ContactFacts(registry);
        kept.add(survivor);
        var merged = new ContactFacts(registry);
        merged.add(other);
        merged.giveWayTo(kept);
        merged.isKnownSince(
                survivor.createdAt().isBefore(other.createdAt()) ? survivor.createdAt() : other.createdAt());
        return merged;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
