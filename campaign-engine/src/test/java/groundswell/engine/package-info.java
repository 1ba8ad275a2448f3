/** Tests of the engine room, and the handle by which other tests turn it. */
@NullMarked
package groundswell.engine;

import org.jspecify.annotations.NullMarked;
