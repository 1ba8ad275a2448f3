package groundswell.survey;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** When a question is asked, such as {@code {score} <= 6}: one comparison with another question's answer. */
public record VisibleIf(String question, String operator, String value) {

    private static final Pattern PLAIN =
            Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}\\s*(<=|>=|<>|<|>|=)\\s*(?:'([^']*)'|(-?\\d{1,9}|true|false))");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    static VisibleIf read(String text) {
        var match = PLAIN.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException("visibleIf has the form {question} <= 6; this is: " + text);
        }
        var quoted = match.group(3);
        return new VisibleIf(match.group(1), match.group(2), quoted == null ? match.group(4) : quoted);
    }

    /** What is not answered is compared with nothing, so it shows nothing. */
    boolean holdsFor(List<String> given) {
        return given.stream().anyMatch(this::holdsFor);
    }

    boolean holdsFor(String answer) {
        boolean numbers =
                NUMBER.matcher(answer).matches() && NUMBER.matcher(value).matches();
        int order = numbers ? new BigDecimal(answer).compareTo(new BigDecimal(value)) : answer.compareTo(value);
        return switch (operator) {
            case "<=" -> order <= 0;
            case ">=" -> order >= 0;
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "<>" -> order != 0;
            default -> order == 0;
        };
    }
}
