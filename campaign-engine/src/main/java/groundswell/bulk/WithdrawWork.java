package groundswell.bulk;

import groundswell.consent.ManyRefusals;
import groundswell.consent.Topic;
import groundswell.contact.Changed;
import java.util.Collection;
import java.util.List;

/** Consent withdrawn on behalf of each of them. */
record WithdrawWork(ManyRefusals refusals, Topic topic, String by, String source) implements Work {

    @Override
    public List<Changed> apply(List<Long> contacts) {
        return refusals.withdraw(contacts, topic, by, source).stream()
                .map(it -> new Changed(it, null))
                .toList();
    }

    @Override
    public int undo(Collection<Changed> changes) {
        throw new IllegalStateException("A withdrawal cannot be undone");
    }
}
