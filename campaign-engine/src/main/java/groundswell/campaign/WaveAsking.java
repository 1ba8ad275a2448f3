package groundswell.campaign;

import groundswell.lead.HandOver;
import groundswell.lead.Leads;
import groundswell.lead.Prospects;
import groundswell.task.TaskOrder;
import groundswell.task.Tasks;
import org.springframework.stereotype.Component;

/** Asks somebody, or another campaign, about each person of a wave; in the engine's transaction. */
@Component
class WaveAsking {

    private final Leads leads;
    private final Tasks tasks;
    private final CampaignCalls calls;

    WaveAsking(Leads leads, Tasks tasks, CampaignCalls calls) {
        this.leads = leads;
        this.tasks = tasks;
        this.calls = calls;
    }

    void ask(Versions.Version version, Step.Asking step, int visit, WavePeople people) {
        var campaign = version.plan().key();
        if (step instanceof Step.HandOff it) {
            leads.handOver(
                    new HandOver(version.campaignId(), it.id(), visit, campaign, it.dueIn()),
                    new Prospects(people.sql(), people.parameters()));
        } else if (step instanceof Step.Ask it) {
            var order = new TaskOrder(
                    version.campaignId(),
                    campaign,
                    it.id(),
                    visit,
                    it.name().isBlank() ? it.id() : it.name(),
                    it.group(),
                    it.dueIn(),
                    it.instructions(),
                    it.outcomes());
            tasks.ask(order, people.people());
        } else if (step instanceof Step.Call it) {
            calls.enter(version, it, visit, people);
        } else {
            throw new IllegalStateException("Nobody can be asked by " + step);
        }
    }

    /** Tasks that were closed for them at this step are open again, with whom they were. */
    void askAgain(long waveId, String element, int visit) {
        tasks.reopen(WavePeople.all(waveId).people(), element, visit);
    }

    /** Whoever has gone another way need not be worked on. */
    void close(Versions.Version version, long waveId) {
        if (version.plan().steps().values().stream().anyMatch(Step.Ask.class::isInstance)) {
            tasks.close(WavePeople.all(waveId).people());
        }
    }
}
