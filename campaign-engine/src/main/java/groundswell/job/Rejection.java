package groundswell.job;

import java.util.List;

/** A row that a job refused: where it stood in the file, what to do about it, and its cells as they were. */
public record Rejection(long line, String reason, List<String> cells) {}
