package groundswell.job;

public record JobId(long value) {}
