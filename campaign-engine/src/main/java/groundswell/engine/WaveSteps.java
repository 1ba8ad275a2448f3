package groundswell.engine;

import java.time.Instant;

/**
 * What the elements of a campaign do to a wave. Called inside the engine's transaction: what is written here and the
 * token's move are committed together or not at all; an exception makes the engine try the step again later.
 */
public interface WaveSteps {

    /** The wave has taken this flow and stands at its target. */
    void arrive(long waveId, String flowId);

    /** The wave is at a send task. */
    void send(long waveId, String elementId);

    /** The wave is at a business rule task: a decision table is asked about each of its people. */
    void decide(long waveId, String elementId);

    /** The wave is at a service task: something is done for each of its people. */
    void act(long waveId, String elementId);

    /**
     * The wave is at an exclusive gateway; whoever goes another way than the rest has been given a wave of his own.
     *
     * @return the flow on which the wave goes on
     */
    String split(long waveId, String gatewayId);

    /** The wave is at a step at which people of ours work on each contact; it waits there for what becomes of them. */
    void handOver(long waveId, String elementId);

    /** The wave has come to a wait whose end differs from contact to contact; each goes on waiting with his like. */
    void due(long waveId, String elementId);

    /**
     * Until when the wave waits at this element, or may stay where this event takes it out; far in the future when it
     * waits for nothing there.
     */
    Instant dueAt(long waveId, String elementId);

    /**
     * Those of a gateway who were not drawn have waited long enough.
     *
     * @return the flow that did best, on which the wave goes on
     */
    String choose(long waveId, String gatewayId);

    /** The wave is at an end event. */
    void end(long waveId, String elementId);
}
