package groundswell.engine;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;

/**
 * The second lock behind the campaign compiler's allow-list: whatever reaches the engine may call our handlers and
 * nothing else (a plain {@code camunda:expression} would reach {@code java.lang.Runtime}).
 */
final class OnlyOurHandlers extends AbstractBpmnParseListener {

    private static final Namespace CAMUNDA = new Namespace("http://camunda.org/schema/1.0/bpmn");
    private static final Set<String> CODE = Set.of("class", "expression", "type", "topic", "resultVariable");
    private static final Set<String> OURS = Set.of(
            Handlers.ARRIVE,
            Handlers.SEND,
            Handlers.SPLIT,
            Handlers.DECIDE,
            Handlers.ACT,
            Handlers.HAND_OVER,
            Handlers.DUE,
            Handlers.CHOOSE,
            Handlers.END,
            Handlers.WORK);

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        refuseCode(process);
    }

    @Override
    public void parseScriptTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        throw new ProcessEngineException("Script task " + activity.getId() + " is not allowed");
    }

    private static void refuseCode(Element element) {
        for (var attribute : CODE) {
            // Listeners carry these without a namespace, conditions carry xsi:type.
            boolean onListener =
                    element.getTagName().equals("executionListener") && element.attribute(attribute) != null;
            if (onListener || element.attributeNS(CAMUNDA, attribute) != null) {
                throw new ProcessEngineException(attribute + " is not allowed on " + name(element));
            }
        }
        for (var handler : handlers(element)) {
            if (!OURS.contains(handler)) {
                throw new ProcessEngineException("Handler " + handler + " on " + name(element) + " is not one of ours");
            }
        }
        if (element.getTagName().equals("script")) {
            throw new ProcessEngineException("A script is not allowed");
        }
        element.elements().forEach(OnlyOurHandlers::refuseCode);
    }

    private static List<String> handlers(Element element) {
        return Stream.of(element.attribute("delegateExpression"), element.attributeNS(CAMUNDA, "delegateExpression"))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String name(Element element) {
        return element.getTagName() + " " + element.attribute("id");
    }
}
