package groundswell.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;

/** Translates the engine's calls to {@link WaveSteps} and {@link WorkSteps}: business key to wave or subject. */
final class StepCalls {

    private final ObjectProvider<WaveSteps> steps;
    private final ObjectProvider<WorkSteps> work;

    StepCalls(ObjectProvider<WaveSteps> steps, ObjectProvider<WorkSteps> work) {
        this.steps = steps;
        this.work = work;
    }

    /** The beans that generated diagrams may name; a mutable map, because the engine adds to it. */
    Map<Object, Object> beans() {
        Map<Object, Object> beans = new HashMap<>();
        beans.put("arrive", (ExecutionListener) it -> steps.getObject().arrive(wave(it), it.getCurrentTransitionId()));
        beans.put("send", (JavaDelegate) it -> steps.getObject().send(wave(it), it.getCurrentActivityId()));
        beans.put("decide", (JavaDelegate) it -> steps.getObject().decide(wave(it), it.getCurrentActivityId()));
        beans.put("act", (JavaDelegate) it -> steps.getObject().act(wave(it), it.getCurrentActivityId()));
        beans.put("split", (JavaDelegate) this::split);
        beans.put("handOver", (JavaDelegate) it -> steps.getObject()
                .handOver(wave(it), it.getCurrentActivityId().substring(Engine.HAND_OVER_PREFIX.length())));
        beans.put("due", (JavaDelegate) it ->
                steps.getObject().due(wave(it), it.getCurrentActivityId().substring(Engine.DUE_PREFIX.length())));
        beans.put("choose", (JavaDelegate) it -> goOn(
                it,
                steps.getObject()
                        .choose(wave(it), it.getCurrentActivityId().substring(Engine.CHOOSE_PREFIX.length()))));
        beans.put("deadlines", new DueDates(steps));
        beans.put("end", (ExecutionListener) it -> steps.getObject().end(wave(it), it.getCurrentActivityId()));
        beans.put("work", (JavaDelegate) this::work);
        return beans;
    }

    private void split(DelegateExecution execution) {
        var gateway = execution.getCurrentActivityId().substring(Engine.SPLIT_PREFIX.length());
        goOn(execution, steps.getObject().split(wave(execution), gateway));
    }

    private static void goOn(DelegateExecution execution, String next) {
        // Transient: the gateway behind reads it in the same transaction and nothing is stored.
        execution.setVariable("next", Variables.stringValue(next, true));
    }

    private void work(DelegateExecution execution) {
        var process = ((ExecutionEntity) execution).getProcessDefinition().getKey();
        work.stream()
                .filter(it -> it.process().equals(process))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(process + " is not a work process"))
                .reached(Long.parseLong(execution.getProcessBusinessKey()), execution.getCurrentActivityId());
    }

    private static long wave(DelegateExecution execution) {
        return Long.parseLong(execution.getProcessBusinessKey());
    }
}
