package groundswell.survey;

/** The question types of SurveyJS that a page without JavaScript can ask. */
public enum QuestionKind {
    RATING,
    RADIOGROUP,
    CHECKBOX,
    BOOLEAN,
    TEXT,
    COMMENT;

    /** The answer is one or more of the choices. */
    public boolean isChosen() {
        return this != TEXT && this != COMMENT;
    }
}
