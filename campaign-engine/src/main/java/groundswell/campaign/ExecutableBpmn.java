package groundswell.campaign;

import groundswell.engine.Engine;
import groundswell.engine.Handlers;
import java.io.StringWriter;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the diagram that the engine runs. It holds nothing of the authored one but ids, flows and durations: every
 * handler and save point is ours. In front of a deciding gateway stands a generated step that parts the wave.
 */
final class ExecutableBpmn {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    /** Nobody sends these messages: the router puts people behind the event. They make the engine wait there. */
    private static final String MESSAGE_PREFIX = "groundswell-event-";

    private final Plan plan;
    private final XMLStreamWriter xml;

    private ExecutableBpmn(Plan plan, XMLStreamWriter xml) {
        this.plan = plan;
        this.xml = xml;
    }

    static String write(Plan plan) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new ExecutableBpmn(plan, xml).document();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing " + plan.key() + " into memory failed", e);
        }
        return text.toString();
    }

    private void document() throws XMLStreamException {
        xml.writeStartDocument();
        xml.writeStartElement("definitions");
        xml.writeDefaultNamespace(BPMN);
        xml.writeNamespace("camunda", CAMUNDA);
        xml.writeNamespace("xsi", XSI);
        xml.writeAttribute("targetNamespace", "groundswell");
        for (var step : plan.steps().values()) {
            if (isAwaiting(step)) {
                empty("message", MESSAGE_PREFIX + step.id());
                xml.writeAttribute("name", MESSAGE_PREFIX + step.id());
            }
        }
        xml.writeStartElement("process");
        xml.writeAttribute("id", plan.key());
        xml.writeAttribute("isExecutable", "true");
        level(null);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static boolean isAwaiting(Step step) {
        return step instanceof Step.Catch
                || step instanceof Step.Asking
                || (step instanceof Step.Boundary it && !(it.trigger() instanceof Trigger.After))
                || (step instanceof Step.Begin begin
                        && begin.trigger() != null
                        && !(begin.trigger() instanceof Trigger.After));
    }

    /** What stands in this sub-process itself, or, for null, in no sub-process. */
    private void level(@Nullable String parent) throws XMLStreamException {
        for (var step : plan.steps().values()) {
            if (Objects.equals(plan.parentOf(step.id()), parent)) {
                step(step);
            }
        }
        for (var flow : plan.flows().values()) {
            if (Objects.equals(plan.parentOf(flow.id()), parent)) {
                flow(flow);
            }
        }
    }

    private void step(Step step) throws XMLStreamException {
        if (step instanceof Step.Start) {
            empty("startEvent", step.id());
        } else if (step instanceof Step.Begin begin) {
            begin(begin);
        } else if (step instanceof Step.Send) {
            handled("sendTask", step.id(), Handlers.SEND);
        } else if (step instanceof Step.Decide) {
            handled("serviceTask", step.id(), Handlers.DECIDE);
        } else if (step instanceof Step.Act) {
            handled("serviceTask", step.id(), Handlers.ACT);
        } else if (step instanceof Step.Wait) {
            timed("intermediateCatchEvent", step.id());
        } else if (step instanceof Step.WaitUntil) {
            if (isEntrance(plan, step.id())) {
                inFront(Engine.DUE_PREFIX, step.id(), Handlers.DUE);
            }
            timed("intermediateCatchEvent", step.id());
        } else if (step instanceof Step.Catch) {
            awaiting("intermediateCatchEvent", step.id());
        } else if (step instanceof Step.SubProcess subProcess) {
            xml.writeStartElement("subProcess");
            xml.writeAttribute("id", step.id());
            if (subProcess.byEvent()) {
                xml.writeAttribute("triggeredByEvent", "true");
            }
            level(step.id());
            xml.writeEndElement();
        } else if (step instanceof Step.Boundary boundary) {
            if (boundary.trigger() instanceof Trigger.After) {
                timed("boundaryEvent", step.id(), "attachedToRef", boundary.attachedTo());
            } else {
                awaiting("boundaryEvent", step.id(), "attachedToRef", boundary.attachedTo());
            }
        } else if (step instanceof Step.Done) {
            empty("endEvent", step.id());
        } else if (step instanceof Step.Asking) {
            inFront(Engine.HAND_OVER_PREFIX, step.id(), Handlers.HAND_OVER);
            awaiting("intermediateCatchEvent", step.id());
        } else if (step instanceof Step.Race) {
            if (hasAppointment(plan, step)) {
                inFront(Engine.DUE_PREFIX, step.id(), Handlers.DUE);
            }
            empty("eventBasedGateway", step.id());
        } else if (step instanceof Step.Split split) {
            inFront(Engine.SPLIT_PREFIX, step.id(), Handlers.SPLIT);
            empty("exclusiveGateway", step.id());
            if (split.draw() != null && split.draw().contest() != null) {
                contest(step.id());
            }
        } else if (step instanceof Step.Join) {
            empty("exclusiveGateway", step.id());
        } else if (step instanceof Step.End) {
            xml.writeStartElement("endEvent");
            xml.writeAttribute("id", step.id());
            listener("start", Handlers.END);
            xml.writeEndElement();
        } else {
            throw new IllegalStateException("No executable form of " + step);
        }
    }

    private void empty(String element, String id) throws XMLStreamException {
        xml.writeEmptyElement(element);
        xml.writeAttribute("id", id);
    }

    private void handled(String element, String id, String handler) throws XMLStreamException {
        empty(element, id);
        xml.writeAttribute(CAMUNDA, "asyncBefore", "true");
        xml.writeAttribute(CAMUNDA, "delegateExpression", handler);
    }

    private void awaiting(String element, String id, String... attribute) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("id", id);
        if (attribute.length > 0) {
            xml.writeAttribute(attribute[0], attribute[1]);
        }
        xml.writeEmptyElement("messageEventDefinition");
        xml.writeAttribute("messageRef", MESSAGE_PREFIX + id);
        xml.writeEndElement();
    }

    private void begin(Step.Begin begin) throws XMLStreamException {
        if (begin.trigger() == null) {
            empty("startEvent", begin.id());
        } else if (begin.trigger() instanceof Trigger.After) {
            timed("startEvent", begin.id(), "isInterrupting", "true");
        } else {
            awaiting("startEvent", begin.id(), "isInterrupting", "true");
        }
    }

    /** Whoever is not drawn waits until it is known which way did best, and then comes to the gateway again. */
    private void contest(String gateway) throws XMLStreamException {
        timed("intermediateCatchEvent", Engine.REST_PREFIX + gateway);
        handled("serviceTask", Engine.CHOOSE_PREFIX + gateway, Handlers.CHOOSE);
        inner(Engine.REST_PREFIX + gateway, Engine.CHOOSE_PREFIX + gateway);
        inner(Engine.CHOOSE_PREFIX + gateway, gateway);
        xml.writeStartElement("sequenceFlow");
        xml.writeAttribute("id", Engine.restFlow(gateway));
        xml.writeAttribute("sourceRef", gateway);
        xml.writeAttribute("targetRef", Engine.REST_PREFIX + gateway);
        chosen(Engine.restFlow(gateway));
        xml.writeEndElement();
    }

    private static boolean hasAppointment(Plan plan, Step step) {
        return plan.waitsAt(step.id()).stream().anyMatch(Step.WaitUntil.class::isInstance);
    }

    /** Whether people come to it by itself, not through the gateway in front of it. */
    private static boolean isEntrance(Plan plan, String id) {
        return plan.raceBefore(id).isEmpty();
    }

    /** A generated step in front of another one, through which everybody comes. */
    private void inFront(String prefix, String id, String handler) throws XMLStreamException {
        handled("serviceTask", prefix + id, handler);
        inner(prefix + id, id);
    }

    private void timed(String element, String id, String... attribute) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("id", id);
        if (attribute.length > 0) {
            xml.writeAttribute(attribute[0], attribute[1]);
        }
        xml.writeStartElement("timerEventDefinition");
        xml.writeStartElement("timeDate");
        xml.writeCharacters(Handlers.dueAt(id));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void chosen(String flow) throws XMLStreamException {
        xml.writeStartElement("conditionExpression");
        xml.writeAttribute(XSI, "type", "tFormalExpression");
        xml.writeCharacters(Handlers.choseFlow(flow));
        xml.writeEndElement();
    }

    private void inner(String from, String to) throws XMLStreamException {
        xml.writeEmptyElement("sequenceFlow");
        xml.writeAttribute("id", from + "-out");
        xml.writeAttribute("sourceRef", from);
        xml.writeAttribute("targetRef", to);
    }

    private void flow(Flow flow) throws XMLStreamException {
        xml.writeStartElement("sequenceFlow");
        xml.writeAttribute("id", flow.id());
        xml.writeAttribute("sourceRef", flow.source());
        xml.writeAttribute("targetRef", entranceOf(plan, plan.step(flow.target())));
        listener("take", Handlers.ARRIVE);
        if (plan.step(flow.source()) instanceof Step.Split) {
            chosen(flow.id());
        }
        xml.writeEndElement();
    }

    /** Where the engine enters a step: some have a generated step in front. */
    static String entranceOf(Plan plan, Step step) {
        if (step instanceof Step.Split) {
            return Engine.SPLIT_PREFIX + step.id();
        } else if (hasAppointment(plan, step) && plan.raceBefore(step.id()).isEmpty()) {
            return Engine.DUE_PREFIX + step.id();
        }
        return step instanceof Step.Asking ? Engine.HAND_OVER_PREFIX + step.id() : step.id();
    }

    private void listener(String event, String handler) throws XMLStreamException {
        xml.writeStartElement("extensionElements");
        xml.writeEmptyElement(CAMUNDA, "executionListener");
        xml.writeAttribute("event", event);
        xml.writeAttribute("delegateExpression", handler);
        xml.writeEndElement();
    }
}
