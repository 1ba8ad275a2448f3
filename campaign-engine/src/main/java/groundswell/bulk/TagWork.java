package groundswell.bulk;

import groundswell.contact.Changed;
import groundswell.contact.ManyContacts;
import java.util.Collection;
import java.util.List;

/** A tag put on, or taken off. */
record TagWork(ManyContacts contacts, String tag, boolean on) implements Work {

    @Override
    public List<Changed> apply(List<Long> ids) {
        return on ? contacts.addTag(ids, tag) : contacts.removeTag(ids, tag);
    }

    @Override
    public int undo(Collection<Changed> changes) {
        return on ? contacts.undoAddTag(changes, tag) : contacts.undoRemoveTag(changes, tag);
    }

    @Override
    public void changedMany() {
        contacts.changedMany();
    }
}
