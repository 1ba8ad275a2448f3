package groundswell.campaign;

import java.util.List;

/** The people on the diagram, per element and per flow, over all versions of the campaign. */
public record StepCounts(List<Element> items, List<FlowCount> flows) {

    /** {@code arrived = standing + left}; {@code failed} are those of the standing whose step the engine gave up on. */
    public record Element(
            String element, String name, String type, long standing, long arrived, long left, long failed) {}

    public record FlowCount(String flow, long count) {}
}
