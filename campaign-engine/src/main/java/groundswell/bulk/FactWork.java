package groundswell.bulk;

import groundswell.contact.Changed;
import groundswell.contact.Fact;
import groundswell.contact.ManyContacts;
import java.util.Collection;
import java.util.List;

/** A fact of each of them. */
record FactWork(ManyContacts contacts, Fact fact) implements Work {

    @Override
    public List<Changed> apply(List<Long> ids) {
        return contacts.set(ids, fact);
    }

    @Override
    public int undo(Collection<Changed> changes) {
        return contacts.undoSet(changes, fact);
    }

    @Override
    public void changedMany() {
        contacts.changedMany();
    }
}
