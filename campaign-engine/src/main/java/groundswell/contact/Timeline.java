package groundswell.contact;

import groundswell.job.Jobs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What happened between one contact and us, told by every module that knows a part of it. */
class Timeline {

    private final ContactTable table;
    private final Jobs jobs;
    private final AddressBook addresses;
    private final List<TimelineSource> sources;

    Timeline(ContactTable table, Jobs jobs, AddressBook addresses, List<TimelineSource> sources) {
        this.table = table;
        this.jobs = jobs;
        this.addresses = addresses;
        this.sources = sources;
    }

    /** Each source gives its newest, so the newest of all are among them. */
    List<Moment> of(Contact contact, MomentKinds kinds, Instant before, int limit) {
        var moments = new ArrayList<>(own(contact, kinds, before, limit));
        sources.forEach(source -> moments.addAll(source.momentsOf(contact.id(), kinds, before, limit)));
        moments.sort(Comparator.comparing(Moment::at).reversed());
        return List.copyOf(moments.subList(0, Math.min(limit, moments.size())));
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
