package groundswell.campaign;

/** Diagrams in which one step follows another, so that versions differ in a word. */
final class Lines {

    private Lines() {}

    /**
     * {@code steps}: {@code Activity_…} is a letter, {@code Event_…=P3D} a wait, {@code Ask_…} a task for somebody of ours,
     * {@code Tag_…} gives a tag, {@code Catch_…=event} waits for an event.
     */
    static String of(String key, String... steps) {
        var text = new StringBuilder("<startEvent id=\"Event_Start\" name=\"Launched\">%s</startEvent>"
                .formatted(Diagrams.settings("audience", "true")));
        var last = "Event_Start";
        for (var step : steps) {
            var id = step.contains("=") ? step.substring(0, step.indexOf('=')) : step;
            text.append("<sequenceFlow id=\"Flow_To%s\" sourceRef=\"%s\" targetRef=\"%s\"/>".formatted(id, last, id));
            text.append(element(id, step.substring(step.indexOf('=') + 1)));
            last = id;
        }
        text.append("<sequenceFlow id=\"Flow_End\" sourceRef=\"%s\" targetRef=\"Event_End\"/>".formatted(last));
        text.append("<endEvent id=\"Event_End\" name=\"Done\"/>");
        return Diagrams.around(key, text.toString());
    }

    private static String element(String id, String what) {
        return switch (id.substring(0, id.indexOf('_'))) {
            case "Activity" ->
                "<sendTask id=\"%s\" name=\"Send %s\">%s</sendTask>"
                        .formatted(id, id, Diagrams.settings("template", "win-back-letter", "topic", "service"));
            case "Ask" ->
                "<userTask id=\"%s\" name=\"Call\">%s</userTask>"
                        .formatted(id, Diagrams.settings("group", "phone", "outcomes", "reached,unreached"));
            case "Tag" ->
                "<serviceTask id=\"%s\" name=\"Tag\">%s</serviceTask>"
                        .formatted(id, Diagrams.settings("action", "addTag", "tag", "seen"));
            case "Catch" ->
                "<intermediateCatchEvent id=\"%s\" name=\"Happened\">%s<messageEventDefinition/></intermediateCatchEvent>"
                        .formatted(id, Diagrams.settings("event", what));
            default ->
                "<intermediateCatchEvent id=\"%s\" name=\"Waited\"><timerEventDefinition><timeDuration>%s</timeDuration></timerEventDefinition></intermediateCatchEvent>"
                        .formatted(id, what);
        };
    }
}
