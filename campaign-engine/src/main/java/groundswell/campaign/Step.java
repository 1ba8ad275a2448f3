package groundswell.campaign;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an element of a campaign's diagram means. */
sealed interface Step {

    String id();

    String name();

    /** The element's kind as the diagram calls it. */
    String type();

    record Start(
            String id,
            String name,
            String audience,
            Reentry reentry,
            @Nullable Schedule schedule) implements Step {
        @Override
        public String type() {
            return "startEvent";
        }
    }

    record Send(
            String id,
            String name,
            String template,
            String topic,
            @Nullable Duration validFor) implements Step {
        @Override
        public String type() {
            return "sendTask";
        }
    }

    /** A pause; {@code duration} is ISO 8601, without weeks. */
    record Wait(String id, String name, String duration) implements Step {
        @Override
        public String type() {
            return "intermediateCatchEvent";
        }
    }

    /** Parts people; {@code paths} are in the order in which they are tried, the default flow is the last. */
    record Split(String id, String name, List<Flow> paths) implements Step {
        @Override
        public String type() {
            return "exclusiveGateway";
        }
    }

    /** A gateway with one way out: paths come together, nobody decides anything. */
    record Join(String id, String name) implements Step {
        @Override
        public String type() {
            return "exclusiveGateway";
        }
    }

    record End(String id, String name) implements Step {
        @Override
        public String type() {
            return "endEvent";
        }
    }
}
