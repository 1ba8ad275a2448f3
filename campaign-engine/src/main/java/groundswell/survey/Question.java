package groundswell.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a page.
 *
 * @param choices what can be chosen, in order; a rating offers its numbers; empty where one writes
 * @param lowest what the lowest number of a rating means
 * @param inputType what a browser may help with: text, email or tel
 * @param longest most characters that are taken of what was written
 * @param visibleIf null: always asked
 */
public record Question(
        String name,
        QuestionKind kind,
        LocalText title,
        boolean required,
        List<Choice> choices,
        @Nullable LocalText lowest,
        @Nullable LocalText highest,
        String inputType,
        int longest,
        @Nullable VisibleIf visibleIf) {

    public Question {
        choices = List.copyOf(choices);
    }

    boolean offers(String value) {
        return choices.stream().anyMatch(choice -> choice.value().equals(value));
    }
}
