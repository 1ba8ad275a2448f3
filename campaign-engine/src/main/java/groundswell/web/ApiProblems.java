package groundswell.web;

import groundswell.audience.SegmentConflict;
import groundswell.audience.SegmentRefused;
import groundswell.bulk.CannotUndo;
import groundswell.consent.InvalidConsent;
import groundswell.consent.UnknownTopic;
import groundswell.contact.CannotMerge;
import groundswell.contact.FieldProblem;
import groundswell.contact.InvalidContact;
import groundswell.contact.KnownAddress;
import groundswell.contact.UnknownContact;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the doors refuse becomes a problem (RFC 9457) that names the fields and what to do. */
@RestControllerAdvice
class ApiProblems {

    @ExceptionHandler
    ProblemDetail invalid(InvalidContact invalid) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(invalid.getMessage()));
        problem.setProperties(Map.of("problems", invalid.problems()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidConsent invalid) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(invalid.getMessage()));
        problem.setProperties(Map.of("problems", invalid.problems()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refused(SegmentRefused refused) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(refused.getMessage()));
        problem.setProperties(Map.of("problems", refused.problems()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail conflict(SegmentConflict conflict) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(conflict.getMessage()));
    }

    /** Says who has the address, so that a page can lead there. */
    @ExceptionHandler
    ProblemDetail known(KnownAddress known) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(known.getMessage()));
        var finding = new FieldProblem("email", String.valueOf(known.getMessage()), "Open that contact and change it.");
        problem.setProperties(Map.of("contact", known.contact().id(), "problems", List.of(finding)));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unknownTopic(UnknownTopic unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(unknown.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unknownContact(UnknownContact unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(unknown.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail cannotUndo(CannotUndo refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail cannotMerge(CannotMerge refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(refused.getMessage()));
    }
}
