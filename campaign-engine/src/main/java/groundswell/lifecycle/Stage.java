package groundswell.lifecycle;

/**
 * Where a customer is on his way with us, in the words of Stone and Woodcock, "Relationship Marketing" (1995), as
 * conditions write them: {@code lifecycle.stage = "potential divorce"}. The first rule that holds, from below:
 *
 * <table>
 * <caption>The rules, as the function {@code standing_on} works them out</caption>
 * <tr><th>stage</th><th>rule</th></tr>
 * <tr><td>win-back</td><td>was in divorce 90 days ago already: what he liked may bring him back</td></tr>
 * <tr><td>divorce</td><td>chance below 20 %, and silent for 2 of his pauses; without a chance: 5 pauses</td></tr>
 * <tr><td>potential divorce</td><td>chance below 50 %, and silent for 2 pauses; without a chance: 3 pauses</td></tr>
 * <tr><td>intensive care</td><td>silent for 2 pauses: late by his own measure</td></tr>
 * <tr><td>welcome</td><td>the first order is at most 30 days old</td></tr>
 * <tr><td>getting to know</td><td>bought on one or two days</td></tr>
 * <tr><td>account</td><td>bought on three days or more</td></tr>
 * <tr><td>target</td><td>never ordered</td></tr>
 * </table>
 *
 * The chance is {@code lifecycle.probabilityAlive}. A pause is what lies between two of his buying days, on average of
 * his own and one of the house. Who buys at random at that pace is silent for 2, 3 and 5 pauses with a chance of 14, 5
 * and 0.7 % (the exponential distribution), and may just be on holiday: so a low chance alone ends nothing.
 *
 * <p>"Enquiry" is not among them: who asked for something is known to surveys and leads, not here. Nor are complaints,
 * so that intensive care is for those who are late.
 */
public enum Stage {
    TARGET("target"),
    WELCOME("welcome"),
    GETTING_TO_KNOW("getting to know"),
    ACCOUNT("account"),
    INTENSIVE_CARE("intensive care"),
    POTENTIAL_DIVORCE("potential divorce"),
    DIVORCE("divorce"),
    WIN_BACK("win-back");

    private final String text;

    Stage(String text) {
        this.text = text;
    }

    /** As conditions and letters write it; it never changes. */
    public String text() {
        return text;
    }
}
