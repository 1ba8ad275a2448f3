package groundswell.campaign;

import groundswell.lead.LeadYield.OneLead;
import groundswell.response.Responder.How;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Some of the people of a stage, by contact; {@code next} is the contact behind whom it goes on, null at the end. */
public record LoopPeople(List<Person> items, @Nullable Long next) {
    public LoopPeople {
        items = List.copyOf(items);
    }

    /**
     * A contact who came to this stage.
     *
     * @param at the first time
     * @param how the ways in which he responded; empty in other stages
     * @param leads those of this campaign that came to this stage; empty before there are leads
     */
    public record Person(long contactId, Instant at, Set<How> how, List<OneLead> leads) {
        public Person {
            how = Set.copyOf(how);
            leads = List.copyOf(leads);
        }
    }
}
