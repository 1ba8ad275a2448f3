/** Groundswell: marketing campaigns as BPMN diagrams that run. */
@NullMarked
package groundswell;

import org.jspecify.annotations.NullMarked;
