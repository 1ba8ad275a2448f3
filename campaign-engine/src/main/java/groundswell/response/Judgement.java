package groundswell.response;

import org.jspecify.annotations.Nullable;

/** Who made a hit, and why it is taken so; people need no cause. */
record Judgement(Verdict verdict, @Nullable Cause cause) {

    static final Judgement HUMAN = new Judgement(Verdict.HUMAN, null);
    static final Judgement UNKNOWN = new Judgement(Verdict.UNKNOWN, null);

    static Judgement machine(Cause cause) {
        return new Judgement(Verdict.MACHINE, cause);
    }

    boolean isMachine() {
        return verdict == Verdict.MACHINE;
    }
}
