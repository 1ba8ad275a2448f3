package groundswell.engine;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs generated diagrams, one process instance for each wave. Every call joins the caller's transaction. */
@Component
public class Engine {

    /** The generated step in front of a gateway is named for the gateway behind it. */
    public static final String SPLIT_PREFIX = "groundswell-split-";

    /** The generated step that hands people over is named for the step at which they then wait. */
    public static final String HAND_OVER_PREFIX = "groundswell-handover-";

    /** The generated step that gives each of a wave's people the end of his wait is named for the wait. */
    public static final String DUE_PREFIX = "groundswell-due-";

    /** Where those of a gateway wait who are not drawn, until it is known which way did best. */
    public static final String REST_PREFIX = "groundswell-rest-";

    /** The generated step that then sends them on. */
    public static final String CHOOSE_PREFIX = "groundswell-choose-";

    private final RepositoryService definitions;
    private final RuntimeService instances;
    private final ManagementService jobs;

    Engine(ProcessEngine engine) {
        this.definitions = engine.getRepositoryService();
        this.instances = engine.getRuntimeService();
        this.jobs = engine.getManagementService();
    }

    /** A wave that stands still because its step failed until the engine gave up. */
    public record FailedStep(long waveId, String elementId, String problem) {}

    /**
     * Makes a generated diagram runnable.
     *
     * @return the definition's id, by which it is started
     * @throws IllegalStateException when the engine refuses it: a mistake of the compiler, not of the author
     */
    public String deploy(String key, String executableBpmn) {
        try {
            return definitions
                    .createDeployment()
                    .name(key)
                    .addString(key + ".bpmn", executableBpmn)
                    .deployWithResult()
                    .getDeployedProcessDefinitions()
                    .get(0)
                    .getId();
        } catch (RuntimeException e) {
            throw new IllegalStateException("The engine refused the generated diagram of " + key, e);
        }
    }

    /** Puts the wave at the start event. */
    public void start(String definitionId, long waveId) {
        instances.startProcessInstanceById(definitionId, String.valueOf(waveId));
    }

    /** Puts the wave on a flow, as if it had just left the flow's source. */
    public void startOnFlow(String definitionId, long waveId, String flowId) {
        instances
                .createProcessInstanceById(definitionId)
                .businessKey(String.valueOf(waveId))
                .startTransition(flowId)
                .execute();
    }

    /** Puts the wave in front of a step of the executable diagram, which is then taken. */
    public void startBefore(String definitionId, long waveId, String elementId) {
        instances
                .createProcessInstanceById(definitionId)
                .businessKey(String.valueOf(waveId))
                .startBeforeActivity(elementId)
                .execute();
    }

    /** The flow from a gateway to those who wait until it is known which way did best. */
    public static String restFlow(String gatewayId) {
        return REST_PREFIX + "flow-" + gatewayId;
    }

    /** Tries the steps again at which the engine gave up; null: all of them. */
    public void retryFailed(String definitionId, @Nullable String elementId) {
        for (var job : jobs.createJobQuery()
                .processDefinitionId(definitionId)
                .noRetriesLeft()
                .list()) {
            if (elementId == null || elementId.equals(elementOf(job))) {
                jobs.setJobRetries(job.getId(), 1);
            }
        }
    }

    /** Steps and timers of this definition stand still; those that run just now end. */
    public void suspend(String definitionId) {
        definitions.suspendProcessDefinitionById(definitionId, true, null);
    }

    /** The opposite of {@link #suspend}; timers that fell due meanwhile fire at once. */
    public void activate(String definitionId) {
        definitions.activateProcessDefinitionById(definitionId, true, null);
    }

    /** Takes one wave off its diagram. */
    public void cancelWave(long waveId, String reason) {
        for (var instance : instances
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(String.valueOf(waveId))
                .list()) {
            instances.deleteProcessInstance(instance.getId(), reason, true, true);
        }
    }

    /** Whether a step of ours is still to be taken where the wave stands, so that it does not wait there yet. */
    public boolean isAboutToStep(long waveId) {
        return instances.createProcessInstanceQuery().processInstanceBusinessKey(String.valueOf(waveId)).list().stream()
                .anyMatch(it -> jobs.createJobQuery()
                                .processInstanceId(it.getId())
                                .messages()
                                .count()
                        > 0);
    }

    /** Waves can be put on a suspended diagram until it is suspended again; those that are on it stand still. */
    public void open(String definitionId) {
        definitions.activateProcessDefinitionById(definitionId, false, null);
    }

    /** Whether this failed because a step was taken at the same moment: nothing is wrong, and trying again helps. */
    public static boolean isOvertaken(RuntimeException failure) {
        for (Throwable it = failure; it != null; it = it.getCause()) {
            if (it instanceof OptimisticLockingException) {
                return true;
            }
        }
        return false;
    }

    /** Takes all waves of this definition off the diagram. */
    public void cancel(String definitionId, String reason) {
        var ids = instances.createProcessInstanceQuery().processDefinitionId(definitionId).list().stream()
                .map(ProcessInstance::getId)
                .toList();
        if (!ids.isEmpty()) {
            instances.deleteProcessInstances(ids, reason, true, true);
        }
    }

    public List<FailedStep> failedSteps(String definitionId) {
        return jobs.createJobQuery().processDefinitionId(definitionId).noRetriesLeft().list().stream()
                .map(job -> {
                    var instance = instances
                            .createProcessInstanceQuery()
                            .processInstanceId(job.getProcessInstanceId())
                            .singleResult();
                    return new FailedStep(
                            Long.parseLong(instance.getBusinessKey()),
                            elementOf(job),
                            String.valueOf(job.getExceptionMessage()));
                })
                .toList();
    }

    private String elementOf(Job job) {
        return authored(jobs.createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId());
    }

    private static String authored(String element) {
        return Stream.of(SPLIT_PREFIX, HAND_OVER_PREFIX, DUE_PREFIX, REST_PREFIX, CHOOSE_PREFIX)
                .filter(element::startsWith)
                .findFirst()
                .map(it -> element.substring(it.length()))
                .orElse(element);
    }
}
