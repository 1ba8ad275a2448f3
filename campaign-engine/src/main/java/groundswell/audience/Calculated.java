package groundswell.audience;

import java.util.ArrayList;

/** Makes SQL of a value that is to be of a certain type. */
record Calculated(Translation translation, Findings findings) {

    String sql(Feel feel, FeelType wanted) {
        if (wanted == FeelType.LIST && feel instanceof Feel.Items items) {
            return list(items);
        }
        var operand = new Operand(feel, feel.in(translation));
        if (operand.isNothing()) {
            return "cast(null as %s)".formatted(Bindings.sqlOf(wanted));
        }
        if (!operand.isWrong()) {
            var value = operand.value();
            if (value.type() == wanted) {
                return value.sql();
            }
            findings.add(
                    feel.part(),
                    "type",
                    "This is %s, but %s is needed.".formatted(value.type().inWords(), wanted.inWords()),
                    hint(wanted));
        }
        return "null";
    }

    private String list(Feel.Items items) {
        var texts = new ArrayList<String>();
        for (var item : items.items()) {
            if (item instanceof Feel.Test.Is is && is.value() instanceof Feel.Text text) {
                texts.add(text.value());
            } else {
                findings.add(items.part(), "type", "Only texts stand in a list.", "Write [\"tea\", \"coffee\"].");
            }
        }
        return "cast(%s as text[])".formatted(translation.bindings().bind(texts.toArray(String[]::new)));
    }

    private static String hint(FeelType wanted) {
        return switch (wanted) {
            case TEXT -> "Write a text in quotation marks, such as \"gold\".";
            case NUMBER -> "Write a number such as 12.5, or a calculation with numbers.";
            case BOOLEAN -> "Write true, false or a condition.";
            case DATE -> "Write a day such as date(\"2026-03-01\"), or today().";
            case DATE_TIME -> "Write a moment such as now().";
            case LIST -> "Write a list such as [\"tea\", \"coffee\"].";
            case DAYS, MONTHS -> "Write a duration such as duration(\"P7D\").";
        };
    }
}
