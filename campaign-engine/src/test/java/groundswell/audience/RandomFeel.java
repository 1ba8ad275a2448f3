package groundswell.audience;

import java.util.List;
import java.util.Random;

/** Random conditions over the attributes of {@link AudienceRoom}, the same for the same seed. */
final class RandomFeel {

    private static final List<String> TEXTS =
            List.of("contact.city", "contact.language", "contact.firstName", "contact.company");
    private static final List<String> TEXT_LITERALS =
            List.of("\"a\"", "\"b\"", "\"ab\"", "\"B\"", "\"\"", "\"de\"", "\"ä\"");
    private static final List<String> DURATIONS = List.of("P1D", "P2D", "PT5H", "P1M", "P1Y", "-P1D");

    private final Random random;

    RandomFeel(long seed) {
        random = new Random(seed);
    }

    String condition(int depth) {
        int choice = random.nextInt(depth <= 0 ? 6 : 10);
        return switch (choice) {
            case 0 -> text() + operator() + text();
            case 1 -> number(1) + operator() + number(1);
            case 2 -> dates();
            case 3 -> membership();
            case 4 -> one("starts with", "ends with", "contains") + "(" + text() + ", " + text() + ")";
            case 5 -> one("contact.member", "contact.member = true", "contact.member != false", "true", nullTest());
            case 6 -> "not(" + condition(depth - 1) + ")";
            case 7 -> bracketed(depth) + " and " + bracketed(depth);
            case 8 -> bracketed(depth) + " or " + bracketed(depth) + " or " + bracketed(depth);
            case 9 -> bracketed(depth) + one(" = ", " != ") + bracketed(depth);
            default -> throw new IllegalStateException();
        };
    }

    private String bracketed(int depth) {
        return "(" + condition(depth - 1) + ")";
    }

    private String nullTest() {
        return one(
                        "contact.city",
                        "contact.company",
                        "contact.age",
                        "contact.birthday",
                        "contact.seenAt",
                        "contact.member")
                + one(" = null", " != null");
    }

    private String text() {
        var text = random.nextInt(3) == 0 ? any(TEXT_LITERALS) : any(TEXTS);
        return random.nextInt(5) == 0 ? one("lower case(", "upper case(") + text + ")" : text;
    }

    private String number(int depth) {
        return switch (random.nextInt(depth <= 0 ? 2 : 4)) {
            case 0 -> one("0", "1", "2.5", "-3", "40", "7");
            case 1 -> "contact.age";
            case 2 -> "(" + number(depth - 1) + one(" + ", " - ", " * ") + number(depth - 1) + ")";
            default -> "daysSince(" + one("contact.birthday", "contact.seenAt", "today()") + ")";
        };
    }

    private String dates() {
        return switch (random.nextInt(4)) {
            case 0 -> date() + operator() + date();
            case 1 -> "contact.seenAt" + operator() + one("now()", "contact.createdAt", moved("now()"));
            case 2 -> moved("contact.seenAt") + operator() + "now()";
            default -> "now() - contact.seenAt" + operator() + "duration(\"" + one("P1D", "PT36H", "P3D") + "\")";
        };
    }

    private String date() {
        return one(
                "contact.birthday",
                "contact.seenAt",
                "today()",
                "date(\"2026-06-14\")",
                "date(contact.seenAt)",
                moved("today()"),
                moved("contact.birthday"));
    }

    private String moved(String date) {
        return date + one(" + ", " - ") + "duration(\"" + any(DURATIONS) + "\")";
    }

    private String membership() {
        return switch (random.nextInt(5)) {
            case 0 ->
                any(TEXTS) + " in [" + any(TEXT_LITERALS) + ", " + one(any(TEXT_LITERALS), text() + ", null") + "]";
            case 1 -> "contact.age in [" + number(0) + ".." + number(0) + "]";
            case 2 -> "contact.age in (" + one("<", ">=") + " " + number(0) + ", " + number(0) + ")";
            case 3 -> "contact.age between " + number(0) + " and " + number(0);
            default -> "contact.birthday in (" + date() + ".." + date() + "]";
        };
    }

    private String operator() {
        return one(" = ", " != ", " < ", " <= ", " > ", " >= ");
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
