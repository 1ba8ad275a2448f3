package groundswell.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Reads an authored diagram, finds everything that is wrong with it at once, and otherwise knows what it means. The
 * diagram itself never reaches the engine; {@link ExecutableBpmn} writes another one from the {@link Plan}.
 */
@Component
class CampaignCompiler {

    private static final int MOST_ELEMENTS = 500;
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Rules about what people may set otherwise while a campaign runs. */
    private static final Set<String> MAY_CHANGE = Set.of("opt-in", "webhook", "called");

    private final KnownWords known;

    CampaignCompiler(KnownWords known) {
        this.known = known;
    }

    /** Either a plan, or all the problems. */
    record Result(@Nullable Plan plan, List<Problem> problems) {}

    Result compile(byte[] diagram) {
        return compile(diagram, Set.of());
    }

    /** A diagram that was published once: what may have changed around it since does not make it unreadable. */
    Result recall(byte[] diagram) {
        return compile(diagram, MAY_CHANGE);
    }

    private Result compile(byte[] diagram, Set<String> overlooked) {
        List<Problem> problems = new ArrayList<>();
        var document = new DiagramReader(problems).read(diagram);
        if (document == null) {
            return new Result(null, problems);
        }
        var process = onlyProcess(document, problems);
        if (process == null) {
            return new Result(null, problems);
        }
        var reader = new StepReader(process.getAttribute("id"), known, problems);
        reader.read(process);
        if (reader.steps().size() + reader.flows().size() > MOST_ELEMENTS) {
            problems.add(new Problem(
                    "diagram",
                    "size",
                    "The campaign has "
                            + (reader.steps().size() + reader.flows().size()) + " elements; 500 are allowed.",
                    "Part it into several campaigns."));
            return new Result(null, problems);
        }
        new GraphRules(reader.steps(), reader.flows(), reader.parents(), problems).check();
        problems.removeIf(it -> overlooked.contains(it.rule()));
        var start = onlyStart(reader, problems);
        if (start == null || !problems.isEmpty()) {
            return new Result(null, problems);
        }
        return new Result(
                new Plan(
                        process.getAttribute("id"),
                        process.getAttribute("name").isBlank()
                                ? process.getAttribute("id")
                                : process.getAttribute("name"),
                        description(process),
                        start,
                        reader.steps(),
                        reader.flows(),
                        reader.parents()),
                problems);
    }

    private static @Nullable Element onlyProcess(Document document, List<Problem> problems) {
        var root = document.getDocumentElement();
        var processes = Palette.BPMN.equals(root.getNamespaceURI()) && "definitions".equals(root.getLocalName())
                ? StepReader.children(root, "process")
                : List.<Element>of();
        if (processes.size() != 1) {
            problems.add(new Problem(
                    "diagram",
                    "one-process",
                    processes.isEmpty()
                            ? "The file holds no process."
                            : "The file holds " + processes.size() + " processes.",
                    "Draw one campaign in one file; other pools are for explanation and stay empty."));
            return null;
        }
        var process = processes.get(0);
        if (!KEBAB_CASE.matcher(process.getAttribute("id")).matches()) {
            problems.add(new Problem(
                    process.getAttribute("id").isEmpty() ? "diagram" : process.getAttribute("id"),
                    "plain-id",
                    "The process id “" + process.getAttribute("id") + "” cannot be the campaign's key.",
                    "Write it in small letters with hyphens, such as win-back."));
        }
        return process;
    }

    private static Step.@Nullable Start onlyStart(StepReader reader, List<Problem> problems) {
        var starts = reader.steps().values().stream()
                .filter(Step.Start.class::isInstance)
                .map(Step.Start.class::cast)
                .toList();
        if (starts.size() != 1) {
            problems.add(new Problem(
                    starts.isEmpty() ? "diagram" : starts.get(1).id(),
                    "one-start",
                    starts.isEmpty()
                            ? "Nobody can enter: there is no start event."
                            : "There are " + starts.size() + " starts.",
                    "Draw exactly one start event."));
            return null;
        }
        return starts.get(0);
    }

    private static String description(Element process) {
        var documentation = StepReader.children(process, "documentation");
        return documentation.isEmpty()
                ? ""
                : documentation.get(0).getTextContent().strip();
    }
}
