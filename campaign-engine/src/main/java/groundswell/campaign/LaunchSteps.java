package groundswell.campaign;

import groundswell.engine.WorkSteps;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What {@code launch-approval.bpmn} leads to. */
@Component
class LaunchSteps implements WorkSteps {

    static final String PROCESS = "launch-approval";

    // Looked up late: who asks for an approval needs the room in which it runs.
    private final ObjectProvider<Launches> launches;

    LaunchSteps(ObjectProvider<Launches> launches) {
        this.launches = launches;
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public void reached(long launchId, String elementId) {
        var all = launches.getObject();
        switch (elementId) {
            case "Activity_PlanLaunch" -> all.approved(launchId);
            case "Activity_TurnLaunchDown" -> all.ended(launchId, LaunchState.REFUSED);
            case "Activity_GiveLaunchUp" -> all.ended(launchId, LaunchState.EXPIRED);
            default -> throw new IllegalStateException("Launch %d came to %s".formatted(launchId, elementId));
        }
    }
}
