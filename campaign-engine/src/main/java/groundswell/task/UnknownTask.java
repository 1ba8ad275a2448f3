package groundswell.task;

/** No task has this number. */
public final class UnknownTask extends RuntimeException {
    public UnknownTask(long id) {
        super("There is no task " + id + ".");
    }
}
