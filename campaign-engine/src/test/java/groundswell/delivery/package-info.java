/** Rules of the hand-over. */
@NullMarked
package groundswell.delivery;

import org.jspecify.annotations.NullMarked;
