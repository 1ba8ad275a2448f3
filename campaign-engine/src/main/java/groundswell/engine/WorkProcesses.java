package groundswell.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Runs the shipped processes in which people work, one instance for each subject. Every call joins the caller's
 * transaction. Uploaded diagrams never get here: only what a {@link WorkSteps} of ours names is deployed.
 */
@Component
public class WorkProcesses implements SmartInitializingSingleton {

    /** What {@link #complete} leaves for the gateway behind the task. */
    private static final String OUTCOME = "outcome";

    private final RepositoryService definitions;
    private final RuntimeService instances;
    private final TaskService tasks;
    private final ObjectProvider<WorkSteps> steps;
    private final Map<String, String> definitionIds = new ConcurrentHashMap<>();

    WorkProcesses(ProcessEngine engine, ObjectProvider<WorkSteps> steps) {
        this.definitions = engine.getRepositoryService();
        this.instances = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.steps = steps;
    }

    /** A process that is there unchanged is not deployed again; instances go on as they were begun. */
    @Override
    public void afterSingletonsInstantiated() {
        steps.stream().map(WorkSteps::process).forEach(it -> definitionIds.put(it, deploy(it)));
    }

    private String deploy(String process) {
        var file = process + ".bpmn";
        var name = "work/" + process;
        definitions
                .createDeployment()
                .name(name)
                .enableDuplicateFiltering(true)
                .addString(file, text(file))
                .deploy();
        var deployment = definitions
                .createDeploymentQuery()
                .deploymentName(name)
                .orderByDeploymentTime()
                .desc()
                .list();
        // Not simply the newest of this key: a campaign of the same key is another thing.
        return definitions
                .createProcessDefinitionQuery()
                .deploymentId(deployment.get(0).getId())
                .singleResult()
                .getId();
    }

    private static String text(String file) {
        try {
            return new ClassPathResource("workflows/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Begins the work about a subject.
     *
     * @param moments the times that the diagram's timers name
     * @return the instance, by which its tasks are completed
     */
    public String start(String process, long subject, Map<String, Instant> moments) {
        var definition = Optional.ofNullable(definitionIds.get(process))
                .orElseThrow(() -> new IllegalStateException("No work process is called " + process));
        var variables = Variables.createVariables();
        moments.forEach((name, moment) -> variables.putValue(name, Date.from(moment)));
        return instances
                .startProcessInstanceById(definition, String.valueOf(subject), variables)
                .getId();
    }

    /**
     * A person is done with a task.
     *
     * @throws IllegalStateException when the instance does not stand at it
     */
    public void complete(String instance, String taskId, String outcome) {
        var task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(taskId)
                .singleResult();
        if (task == null) {
            throw new IllegalStateException("Instance %s does not stand at %s".formatted(instance, taskId));
        }
        // Transient: the gateway reads it in the same transaction and nothing is stored.
        tasks.complete(
                task.getId(), Variables.createVariables().putValueTyped(OUTCOME, Variables.stringValue(outcome, true)));
    }

    /** The work is no longer to be done; an instance that has ended is left as it is. */
    public void cancel(String instance, String reason) {
        instances.deleteProcessInstanceIfExists(instance, reason, true, true, true, true);
    }
}
