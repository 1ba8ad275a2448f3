package groundswell.engine;

/**
 * What the service tasks of one shipped work process do. Called inside the engine's transaction: what is written here
 * and the token's move are committed together or not at all.
 */
public interface WorkSteps {

    /** The id of the process, which is also the name of its file in {@code workflows/}. */
    String process();

    /** The work about this subject has come to a service task. */
    void reached(long subject, String elementId);
}
