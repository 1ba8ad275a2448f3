package groundswell.job;

/** The job was given up on while it ran, because nothing was heard of it; its work must stop and roll back. */
public final class JobLost extends RuntimeException {

    JobLost(JobId job) {
        super("Job %d is no longer ours to work on".formatted(job.value()));
    }
}
