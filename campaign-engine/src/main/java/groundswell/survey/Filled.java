package groundswell.survey;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A page as somebody filled it in.
 *
 * @param answers by question: text, whole number, yes or no, or a list of texts
 * @param hidden questions that were not to be asked, given the other answers; what was said to them is dropped
 * @param commented whether something was written, not only chosen
 * @param problems empty: it can be taken
 */
public record Filled(Map<String, Object> answers, Set<String> hidden, boolean commented, List<AnswerProblem> problems) {

    public Filled {
        answers = Map.copyOf(answers);
        hidden = Set.copyOf(hidden);
        problems = List.copyOf(problems);
    }
}
