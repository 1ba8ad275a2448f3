package groundswell.campaign;

import java.util.Map;

/**
 * What is assumed when nothing is known: round numbers of the kind that senders of newsletters report. They are there to
 * be replaced, by the past or by whoever knows better.
 */
final class Guesses {

    private static final Rate CONDITION = new Rate(0.2, 0.4, 0.6);
    private static final Rate EVENT = new Rate(0.01, 0.03, 0.08);

    private static final Map<String, Rate> RATES = Map.ofEntries(
            Map.entry("opened", new Rate(0.2, 0.3, 0.45)),
            Map.entry("clicked", new Rate(0.02, 0.04, 0.08)),
            Map.entry("replied", new Rate(0.002, 0.005, 0.02)),
            Map.entry("bounced", new Rate(0.002, 0.01, 0.03)),
            Map.entry("answered", new Rate(0.03, 0.08, 0.2)),
            Map.entry("survey.answered", new Rate(0.03, 0.08, 0.2)),
            Map.entry("purchased", new Rate(0.01, 0.02, 0.05)),
            Map.entry("visited", new Rate(0.02, 0.05, 0.1)),
            Map.entry("consent.given", new Rate(0.3, 0.5, 0.7)),
            Map.entry("consent.withdrawn", new Rate(0.001, 0.003, 0.01)),
            Map.entry("complained", new Rate(0.0001, 0.0005, 0.001)),
            Map.entry("lead.accepted", new Rate(0.4, 0.6, 0.75)),
            Map.entry("lead.rejected", new Rate(0.15, 0.25, 0.4)));

    private Guesses() {}

    static Rate of(RehearsalScript.Question question) {
        boolean isEvent = question.event() != null;
        var word = isEvent ? String.valueOf(question.subject()) : question.about();
        return RATES.getOrDefault(word, isEvent || word.equals("did") ? EVENT : CONDITION);
    }
}
