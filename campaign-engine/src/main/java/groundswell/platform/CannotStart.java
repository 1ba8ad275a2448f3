package groundswell.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Something outside the program is in the way; says what it is and what to do about it. */
final class CannotStart extends RuntimeException {

    private final String remedy;

    CannotStart(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    CannotStart(String what, String remedy, Throwable cause) {
        super(what, cause);
        this.remedy = remedy;
    }

    /** Prints {@link CannotStart} as two paragraphs instead of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<CannotStart> {
        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, CannotStart cause) {
            return new FailureAnalysis(cause.getMessage(), cause.remedy, cause);
        }
    }
}
