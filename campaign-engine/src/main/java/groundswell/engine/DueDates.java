package groundswell.engine;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;

/** What a generated diagram asks for the end of a wait. Public because the engine's expressions call public classes only. */
public final class DueDates {

    private final ObjectProvider<WaveSteps> steps;

    DueDates(ObjectProvider<WaveSteps> steps) {
        this.steps = steps;
    }

    /** As {@link WaveSteps#dueAt} says about the wave that this execution carries. */
    public Date of(DelegateExecution execution, String elementId) {
        var element =
                elementId.startsWith(Engine.REST_PREFIX) ? elementId.substring(Engine.REST_PREFIX.length()) : elementId;
        return Date.from(steps.getObject().dueAt(Long.parseLong(execution.getProcessBusinessKey()), element));
    }
}
