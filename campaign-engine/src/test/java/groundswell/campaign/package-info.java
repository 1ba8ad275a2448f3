/** Rules of campaigns. */
@NullMarked
package groundswell.campaign;

import org.jspecify.annotations.NullMarked;
