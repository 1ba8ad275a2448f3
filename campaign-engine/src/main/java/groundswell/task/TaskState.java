package groundswell.task;

/** How far a task is. */
public enum TaskState {
    OPEN,
    DONE,
    /** Nobody needs to do it any more: the contact has left the step. */
    CLOSED
}
