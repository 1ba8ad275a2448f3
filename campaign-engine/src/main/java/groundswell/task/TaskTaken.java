package groundswell.task;

/** Somebody was faster, or it need not be done any more. */
public final class TaskTaken extends RuntimeException {
    TaskTaken(String message) {
        super(message);
    }
}
