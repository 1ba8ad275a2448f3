package groundswell.campaign;

import groundswell.audience.Scope;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads how people get into a campaign. */
final class StartReader {

    private final StepProblems problems;

    StartReader(StepProblems problems) {
        this.problems = problems;
    }

    Step.Start read(Element element, String id, String name, Map<String, String> settings) {
        var becomesTrue = becomesTrue(element, id);
        var awaited = StepReader.children(element, "messageEventDefinition").isEmpty()
                ? null
                : problems.awaited(id, name, settings);
        var audience = settings.getOrDefault("audience", becomesTrue == null && awaited == null ? "" : "true");
        if (audience.isEmpty()) {
            problems.add(
                    id,
                    "audience",
                    "Nobody is chosen to enter.",
                    "Set the audience, for instance contact.country = \"DE\", or true for everyone.");
        } else {
            problems.addThoseOf(id, audience, Scope.EVERYONE);
        }
        var reentry = problems.attempt(
                        id,
                        "reentry",
                        settings.getOrDefault("reentry", "once"),
                        Reentry::parse,
                        "Write once, always, or a time such as P180D.")
                .orElse(Reentry.ONCE);
        var schedule = becomesTrue == null ? schedule(element, id, settings) : eachHour(zone(id, settings));
        return new Step.Start(id, name, audience, reentry, schedule, awaited, becomesTrue, goal(id, name, settings));
    }

    private @Nullable Goal goal(String id, String name, Map<String, String> settings) {
        var event = settings.getOrDefault("goal", "");
        var within = settings.getOrDefault("goalWithin", "");
        if (event.isEmpty()) {
            if (!within.isEmpty() || !settings.getOrDefault("goalFilter", "").isEmpty()) {
                problems.add(
                        id, "goal", "The goal is described and not named.", "Set the goal, for instance purchased.");
            }
            return null;
        }
        var awaited =
                problems.awaited(id, name, Map.of("event", event, "filter", settings.getOrDefault("goalFilter", "")));
        return new Goal(
                awaited,
                within.isEmpty()
                        ? null
                        : problems.attempt(
                                        id,
                                        "goalWithin",
                                        within,
                                        it -> IsoDuration.parse(it).roughly(),
                                        "Write within which time after entering, such as P30D.")
                                .orElse(null));
    }

    /** A condition is asked at each full hour: it becomes true on the day it becomes true, not at the second. */
    private static Schedule eachHour(ZoneId zone) {
        return Schedule.recurring("0 0 * * * *", zone);
    }

    private @Nullable String becomesTrue(Element element, String id) {
        var definitions = StepReader.children(element, "conditionalEventDefinition");
        if (definitions.isEmpty()) {
            return null;
        }
        var conditions = StepReader.children(definitions.get(0), "condition");
        var condition =
                conditions.isEmpty() ? "" : conditions.get(0).getTextContent().strip();
        if (condition.isEmpty()) {
            problems.add(
                    id,
                    "condition",
                    "Nobody knows what must become true for somebody to enter.",
                    "Write the condition, for instance daysSince(orders.lastAt) > 90.");
            return "false";
        }
        problems.addThoseOf(id, condition, Scope.EVERYONE);
        return condition;
    }

    private @Nullable Schedule schedule(Element element, String id, Map<String, String> settings) {
        var timers = StepReader.children(element, "timerEventDefinition");
        if (timers.isEmpty()) {
            return null;
        }
        var zone = zone(id, settings);
        var cycles = StepReader.children(timers.get(0), "timeCycle");
        var dates = StepReader.children(timers.get(0), "timeDate");
        if (!cycles.isEmpty()) {
            return problems.attempt(
                            id,
                            "schedule",
                            cycles.get(0).getTextContent().strip(),
                            it -> Schedule.recurring(it, zone),
                            "Write when it recurs as second minute hour day month weekday, for instance 0 0 9 * * ? for every day at nine.")
                    .orElse(null);
        } else if (!dates.isEmpty()) {
            return problems.attempt(
                            id,
                            "schedule",
                            dates.get(0).getTextContent().strip(),
                            it -> Schedule.once(moment(it, zone), zone),
                            "Write the moment as 2027-03-01T09:00 or with an offset.")
                    .orElse(null);
        } else {
            problems.add(
                    id,
                    "schedule",
                    "The start has a clock but no time.",
                    "Say when it recurs, for instance 0 0 9 * * ? for every day at nine.");
            return null;
        }
    }

    private ZoneId zone(String id, Map<String, String> settings) {
        return problems.attempt(
                        id,
                        "timeZone",
                        settings.getOrDefault("timeZone", "UTC"),
                        ZoneId::of,
                        "Write a zone such as Europe/Berlin.")
                .orElse(ZoneOffset.UTC);
    }

    private static Instant moment(String text, ZoneId zone) {
        if (text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")) {
            return OffsetDateTime.parse(text).toInstant();
        }
        return java.time.LocalDateTime.parse(text).atZone(zone).toInstant();
    }
}
