package groundswell.survey;

/** Why an answer is not taken; {@code limit} is the most characters where it is too long, else 0. */
public record AnswerProblem(String question, Kind kind, int limit) {

    /** What is wrong with it; the pages have a sentence for each. */
    public enum Kind {
        MISSING,
        NOT_TICKED,
        NOT_OFFERED,
        TOO_LONG,
        NO_ADDRESS,
        UNREADABLE,
        UNKNOWN_QUESTION
    }

    public static AnswerProblem of(String question, Kind kind) {
        return new AnswerProblem(question, kind, 0);
    }
}
