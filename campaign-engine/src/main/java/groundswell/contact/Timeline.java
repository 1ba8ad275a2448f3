package groundswell.contact;

import groundswell.job.Jobs;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened between one contact and us, told by every module that knows a part of it. */
class Timeline {

    private final ContactTable table;
    private final Jobs jobs;
    private final AddressBook addresses;
    private final List<TimelineSource> sources;
    private final Clock clock;

    Timeline(ContactTable table, Jobs jobs, AddressBook addresses, List<TimelineSource> sources, Clock clock) {
        this.table = table;
        this.jobs = jobs;
        this.addresses = addresses;
        this.sources = sources;
        this.clock = clock;
    }

    /** Each source gives its newest, so the newest of all are among them. */
    List<Moment> of(Contact contact, MomentKinds kinds, Instant before, int limit) {
        var moments = new ArrayList<>(own(contact, kinds, before, limit));
        sources.forEach(source -> moments.addAll(source.momentsOf(contact.id(), kinds, before, limit)));
        moments.sort(Comparator.comparing(Moment::at).reversed());
        return List.copyOf(moments.subList(0, Math.min(limit, moments.size())));
    }

    /** A page of at most {@code limit}; whatever happened at one moment is shown once, however many pages it takes. */
    TimelinePage page(Contact contact, MomentKinds kinds, @Nullable TimelineCursor cursor, int limit) {
        var before = cursor == null ? clock.instant().plusSeconds(1) : cursor.before();
        int skipped = cursor == null ? 0 : cursor.shown();
        var moments = of(contact, kinds, before, skipped + limit + 1);
        var items = moments.subList(Math.min(skipped, moments.size()), Math.min(skipped + limit, moments.size()));
        boolean isLast = moments.size() <= skipped + limit;
        return new TimelinePage(items, isLast ? null : behind(items, cursor).text());
    }

    private static TimelineCursor behind(List<Moment> items, @Nullable TimelineCursor cursor) {
        var at = items.get(items.size() - 1).at();
        int shown = (int) items.stream().filter(it -> it.at().equals(at)).count();
        int before = cursor != null && cursor.at().equals(at) ? cursor.shown() : 0;
        return new TimelineCursor(at, before + shown);
    }

    private List<Moment> own(Contact contact, MomentKinds kinds, Instant before, int limit) {
        var known = new Moment(contact.createdAt(), "known", "Became known to us", null);
        var imported = table.importOf(contact.id())
                .flatMap(jobs::find)
                .map(job -> new Moment(job.queuedAt(), "imported", "Imported", job.title()));
        var moved = addresses.moments(contact.id(), before, limit).stream();
        return Stream.of(Stream.of(known), imported.stream(), moved)
                .flatMap(it -> it)
                .filter(moment -> moment.at().isBefore(before) && kinds.has(moment.kind()))
                .toList();
    }
}
