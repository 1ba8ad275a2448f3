package groundswell.job;

public enum JobState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED
}
