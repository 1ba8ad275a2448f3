package groundswell.bulk;

import groundswell.audience.Segments;
import groundswell.contact.Changed;
import java.util.Collection;
import java.util.List;

/** Into a fixed list, or out of it. */
record ListWork(Segments segments, long list, boolean in) implements Work {

    @Override
    public List<Changed> apply(List<Long> contacts) {
        return moved(contacts, in).stream().map(it -> new Changed(it, null)).toList();
    }

    @Override
    public int undo(Collection<Changed> changes) {
        return moved(changes.stream().map(Changed::contactId).toList(), !in).size();
    }

    private List<Long> moved(List<Long> contacts, boolean into) {
        return into ? segments.enter(list, contacts) : segments.leave(list, contacts);
    }
}
