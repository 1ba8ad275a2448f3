package groundswell.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The least that a draft must be, so that the designer can open it again: XML without a DOCTYPE, of at most 1 MB. */
final class DraftText {

    private static final Set<String> UNREADABLE = Set.of("size", "no-doctype", "not-bpmn");

    private DraftText() {}

    /**
     * The id of its first process; empty when there is none.
     *
     * @throws DraftRefused when the text cannot be kept
     */
    static String keyIn(String diagram) {
        if (diagram.indexOf('\0') >= 0) {
            throw new DraftRefused(
                    "diagram", "The file cannot be read as BPMN 2.0.", "Export it again from the designer as .bpmn.");
        }
        List<Problem> problems = new ArrayList<>();
        var document = new DiagramReader(problems).read(DiagramReader.bytes(diagram));
        if (document == null) {
            var problem = problems.stream()
                    .filter(it -> UNREADABLE.contains(it.rule()))
                    .findFirst()
                    .orElseThrow();
            throw new DraftRefused("diagram", problem.message(), String.valueOf(problem.hint()));
        }
        var processes = document.getElementsByTagNameNS(Palette.BPMN, "process");
        return processes.item(0) instanceof org.w3c.dom.Element process ? process.getAttribute("id") : "";
    }
}
