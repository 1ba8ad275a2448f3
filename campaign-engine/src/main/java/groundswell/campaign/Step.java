package groundswell.campaign;

import groundswell.task.Tasks;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an element of a campaign's diagram means. */
sealed interface Step {

    String id();

    String name();

    /** The element's kind as the diagram calls it. */
    String type();

    /**
     * Where people get in: launched by hand, at a time, when something happens to them, or when a condition becomes true.
     *
     * @param audience FEEL; who may enter at all
     * @param schedule when it recurs, or when the condition is asked; null otherwise
     * @param awaited the event that lets somebody in; null otherwise
     * @param becomesTrue FEEL; whoever fulfils it, and did not when it was last asked, gets in; null otherwise
     * @param goal what everybody is to do in the end; null: nothing is said
     */
    record Start(
            String id,
            String name,
            String audience,
            Reentry reentry,
            @Nullable Schedule schedule,
            @Nullable Awaited awaited,
            @Nullable String becomesTrue,
            @Nullable Goal goal)
            implements Step {

        /** Lets people in again and again, so that the campaign is never over by itself. */
        boolean recurs() {
            return schedule != null || awaited != null;
        }

        /** Who is let in, in one condition. */
        String entrance() {
            return becomesTrue == null
                    ? audience
                    : audience.equals("true") ? becomesTrue : "(" + becomesTrue + ") and (" + audience + ")";
        }

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
            @Nullable Duration validFor,
            @Nullable String sender) implements Step {
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

    /** A wait until a moment that each of them has: a weekday and hour where he lives, or before or after a date of his. */
    record WaitUntil(String id, String name, Appointment appointment) implements Step {
        @Override
        public String type() {
            return "intermediateCatchEvent";
        }
    }

    /** A wait until something happens to the contact. */
    record Catch(String id, String name, Awaited awaited) implements Step {
        @Override
        public String type() {
            return "intermediateCatchEvent";
        }
    }

    /** A wait for whichever comes first; each way leads to a {@link Catch}, and one at most to a wait for a time. */
    record Race(String id, String name, List<Flow> ways) implements Step {
        @Override
        public String type() {
            return "eventBasedGateway";
        }
    }

    /** People wait there until each of them has been answered about; a generated step asks. */
    sealed interface Asking extends Step {

        /** What moves people on. */
        List<Awaited> answers();

        /** Whether a gateway behind it may ask for its outcome. */
        boolean hasOutcome();
    }

    /**
     * One of ours does something for each of them, and they wait until it is done.
     *
     * @param dueIn by when; null: as configured
     * @param outcomes what it can end in
     */
    record Ask(
            String id, String name, String group, @Nullable Duration dueIn, String instructions, List<String> outcomes)
            implements Asking {

        @Override
        public String type() {
            return "userTask";
        }

        @Override
        public List<Awaited> answers() {
            return List.of(new Awaited(Tasks.DONE, "event.element = \"" + id + "\""));
        }

        @Override
        public boolean hasOutcome() {
            return true;
        }
    }

    /** Each of them goes through another campaign, if he may enter it, and waits here until he has left it. */
    record Call(String id, String name, String called) implements Asking {

        @Override
        public String type() {
            return "callActivity";
        }

        @Override
        public List<Awaited> answers() {
            return List.of(new Awaited(CampaignCalls.LEFT, "event.element = \"" + id + "\""));
        }

        @Override
        public boolean hasOutcome() {
            return true;
        }
    }

    /**
     * Sales calls each of them; they wait until it has said whether there is a chance.
     *
     * @param dueIn by when; null: as configured
     */
    record HandOff(String id, String name, @Nullable Duration dueIn) implements Asking {

        static final String PROCESS = "lead-handoff";

        @Override
        public String type() {
            return "callActivity";
        }

        @Override
        public boolean hasOutcome() {
            return false;
        }

        @Override
        public List<Awaited> answers() {
            return Stream.of("lead.accepted", "lead.rejected", "lead.recycled")
                    .map(it -> new Awaited(it, null))
                    .toList();
        }
    }

    /**
     * Asks a decision table about each of them; what it says is kept on the enrollment, as {@code enrollment.leadScore}
     * for the table {@code lead-score}.
     */
    record Decide(String id, String name, String decision) implements Step {
        @Override
        public String type() {
            return "businessRuleTask";
        }
    }

    /** Something is done for each of them: a fact, a tag, consent, points. */
    record Act(String id, String name, Action action) implements Step {
        @Override
        public String type() {
            return "serviceTask";
        }
    }

    /**
     * Steps that people can be taken out of wherever they stand, by a {@link Boundary}.
     *
     * @param byEvent nobody comes to it by a flow: what is inside begins when its start says so, wherever in the campaign
     *     somebody stands
     */
    record SubProcess(String id, String name, boolean byEvent) implements Step {
        @Override
        public String type() {
            return "subProcess";
        }
    }

    /** Takes whoever is inside of a sub-process out of it when something happens to him, or his time there is over. */
    record Boundary(String id, String name, String attachedTo, Trigger trigger) implements Step {
        @Override
        public String type() {
            return "boundaryEvent";
        }
    }

    /**
     * Where people get into a sub-process.
     *
     * @param trigger what takes people there from anywhere in the campaign; null: those who come to the sub-process
     */
    record Begin(String id, String name, @Nullable Trigger trigger) implements Step {
        @Override
        public String type() {
            return "startEvent";
        }
    }

    /** Where people leave a sub-process in the ordinary way. */
    record Done(String id, String name) implements Step {
        @Override
        public String type() {
            return "endEvent";
        }
    }

    /**
     * Parts people; {@code paths} are in the order in which they are tried, the default flow is the last.
     *
     * @param draw how people are drawn by lot; null: by what is known of them
     */
    record Split(
            String id,
            String name,
            List<Flow> paths,
            @Nullable Draw draw) implements Step {
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

    /** {@code value}: what a person who gets here is worth, in the shop's currency; null: nothing is said. */
    record End(String id, String name, @Nullable BigDecimal value) implements Step {
        @Override
        public String type() {
            return "endEvent";
        }
    }
}
