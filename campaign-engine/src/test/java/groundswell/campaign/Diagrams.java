package groundswell.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** Diagrams as an author's modeller would write them, without their drawing. */
final class Diagrams {

    private Diagrams() {}

    /** Send, wait an hour, part by country, send the second letter to those in Germany. */
    static String letterThenOffer(String key) {
        return around(key, """
                <startEvent id="Event_Start" name="Launched">%s</startEvent>
                <sequenceFlow id="Flow_1" sourceRef="Event_Start" targetRef="Activity_Letter"/>
                <sendTask id="Activity_Letter" name="Send letter">%s</sendTask>
                <sequenceFlow id="Flow_2" sourceRef="Activity_Letter" targetRef="Event_Wait"/>
                <intermediateCatchEvent id="Event_Wait" name="1 hour passed">
                  <timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>
                </intermediateCatchEvent>
                <sequenceFlow id="Flow_3" sourceRef="Event_Wait" targetRef="Gateway_Country"/>
                <exclusiveGateway id="Gateway_Country" name="In Germany?" default="Flow_Elsewhere"/>
                <sequenceFlow id="Flow_Germany" name="yes" sourceRef="Gateway_Country" targetRef="Activity_Offer">
                  <conditionExpression language="feel">contact.country = "DE"</conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="Flow_Elsewhere" name="no" sourceRef="Gateway_Country" targetRef="Event_NoOffer"/>
                <sendTask id="Activity_Offer" name="Send offer">%s</sendTask>
                <sequenceFlow id="Flow_4" sourceRef="Activity_Offer" targetRef="Event_Offered"/>
                <endEvent id="Event_Offered" name="Offered"/>
                <endEvent id="Event_NoOffer" name="No offer"/>
                """.formatted(
                        settings("audience", "true"),
                        settings("template", "win-back-letter", "topic", "offers"),
                        settings("template", "win-back-offer", "topic", "offers")));
    }

    /** Send, then whichever comes first: a rating of 9 or more, any other rating, or a week without one. */
    static String letterThenRace(String key, String start) {
        return around(key, """
                %s
                <sequenceFlow id="Flow_1" sourceRef="Event_Start" targetRef="Activity_Letter"/>
                <sendTask id="Activity_Letter" name="Send letter">%s</sendTask>
                <sequenceFlow id="Flow_2" sourceRef="Activity_Letter" targetRef="Gateway_First"/>
                <eventBasedGateway id="Gateway_First" name="What comes first?"/>
                <sequenceFlow id="Flow_Good" sourceRef="Gateway_First" targetRef="Event_RatedGood"/>
                <sequenceFlow id="Flow_Other" sourceRef="Gateway_First" targetRef="Event_RatedOther"/>
                <sequenceFlow id="Flow_Late" sourceRef="Gateway_First" targetRef="Event_WeekPassed"/>
                <intermediateCatchEvent id="Event_RatedGood" name="Rated 9 or more">%s
                  <messageEventDefinition/></intermediateCatchEvent>
                <intermediateCatchEvent id="Event_RatedOther" name="Rated less">%s
                  <messageEventDefinition/></intermediateCatchEvent>
                <intermediateCatchEvent id="Event_WeekPassed" name="7 days passed">
                  <timerEventDefinition><timeDuration>P7D</timeDuration></timerEventDefinition>
                </intermediateCatchEvent>
                <sequenceFlow id="Flow_3" sourceRef="Event_RatedGood" targetRef="Event_Pleased"/>
                <sequenceFlow id="Flow_4" sourceRef="Event_RatedOther" targetRef="Event_Answered"/>
                <sequenceFlow id="Flow_5" sourceRef="Event_WeekPassed" targetRef="Event_Silent"/>
                <endEvent id="Event_Pleased" name="Pleased"/>
                <endEvent id="Event_Answered" name="Answered"/>
                <endEvent id="Event_Silent" name="Silent"/>
                """.formatted(
                        start,
                        settings("template", "win-back-letter", "topic", "offers"),
                        settings("event", "rated", "filter", "event.score &gt;= 9"),
                        settings("event", "rated", "filter", "event.score &lt; 9")));
    }

    /** Inside of a sub-process: send, wait a week, send again; whoever buys leaves it from anywhere. */
    static String lettersUntilBought(String key) {
        return around(key, """
                <startEvent id="Event_Start" name="Launched">%s</startEvent>
                <sequenceFlow id="Flow_In" sourceRef="Event_Start" targetRef="Activity_Woo"/>
                <subProcess id="Activity_Woo" name="Woo">
                  <startEvent id="Event_WooBegins"/>
                  <sequenceFlow id="Flow_1" sourceRef="Event_WooBegins" targetRef="Activity_Letter"/>
                  <sendTask id="Activity_Letter" name="Send letter">%s</sendTask>
                  <sequenceFlow id="Flow_2" sourceRef="Activity_Letter" targetRef="Event_Wait"/>
                  <intermediateCatchEvent id="Event_Wait" name="7 days passed">
                    <timerEventDefinition><timeDuration>P7D</timeDuration></timerEventDefinition>
                  </intermediateCatchEvent>
                  <sequenceFlow id="Flow_3" sourceRef="Event_Wait" targetRef="Gateway_Country"/>
                  <exclusiveGateway id="Gateway_Country" name="In Germany?" default="Flow_Elsewhere"/>
                  <sequenceFlow id="Flow_Germany" sourceRef="Gateway_Country" targetRef="Activity_Offer">
                    <conditionExpression language="feel">contact.country = "DE"</conditionExpression>
                  </sequenceFlow>
                  <sequenceFlow id="Flow_Elsewhere" sourceRef="Gateway_Country" targetRef="Event_Wooed"/>
                  <sendTask id="Activity_Offer" name="Send offer">%s</sendTask>
                  <sequenceFlow id="Flow_4" sourceRef="Activity_Offer" targetRef="Event_WaitAgain"/>
                  <intermediateCatchEvent id="Event_WaitAgain" name="Another 7 days passed">
                    <timerEventDefinition><timeDuration>P7D</timeDuration></timerEventDefinition>
                  </intermediateCatchEvent>
                  <sequenceFlow id="Flow_5" sourceRef="Event_WaitAgain" targetRef="Event_Wooed"/>
                  <endEvent id="Event_Wooed"/>
                </subProcess>
                <boundaryEvent id="Event_Bought" name="Has bought" attachedToRef="Activity_Woo">%s
                  <messageEventDefinition/></boundaryEvent>
                <sequenceFlow id="Flow_Bought" sourceRef="Event_Bought" targetRef="Event_GoalReached"/>
                <sequenceFlow id="Flow_Out" sourceRef="Activity_Woo" targetRef="Event_NotReached"/>
                <endEvent id="Event_GoalReached" name="Goal reached"/>
                <endEvent id="Event_NotReached" name="Not reached"/>
                """.formatted(
                        settings("audience", "true"),
                        settings("template", "win-back-letter", "topic", "service"),
                        settings("template", "win-back-offer", "topic", "service"),
                        settings("event", "bought", "filter", "event.amount &gt; 10")));
    }

    static String around(String key, String elements) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
                <process id="%s" name="%s" isExecutable="true">
                %s</process></definitions>
                """.formatted(key, key, elements);
    }

    static String settings(String... namesAndValues) {
        var properties = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.append(
                    "<camunda:property name=\"%s\" value=\"%s\"/>".formatted(namesAndValues[i], namesAndValues[i + 1]));
        }
        return "<extensionElements><camunda:properties>" + properties + "</camunda:properties></extensionElements>";
    }

    static byte[] shipped(String name) {
        try {
            return new ClassPathResource("workflows/" + name + ".bpmn").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String diagram) {
        return diagram.getBytes(StandardCharsets.UTF_8);
    }
}
