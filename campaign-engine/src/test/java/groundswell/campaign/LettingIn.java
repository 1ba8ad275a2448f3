package groundswell.campaign;

import org.springframework.stereotype.Component;

/** Lets people in, in the test's thread, for the tests of other modules. */
@Component
public class LettingIn {

    private final CampaignWorker worker;

    LettingIn(CampaignWorker worker) {
        this.worker = worker;
    }

    public void everybody() {
        worker.letEverybodyIn();
    }
}
