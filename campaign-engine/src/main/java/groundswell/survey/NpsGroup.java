package groundswell.survey;

/** Whether somebody would recommend us, from 0 to 10 (Reichheld, “The one number you need to grow”, 2003). */
public enum NpsGroup {
    PROMOTER,
    PASSIVE,
    DETRACTOR;

    public static NpsGroup of(int score) {
        if (score >= 9) {
            return PROMOTER;
        } else {
            return score >= 7 ? PASSIVE : DETRACTOR;
        }
    }
}
