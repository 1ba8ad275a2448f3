/** Tests of what leaves the house, and the handle by which other tests make it leave. */
@NullMarked
package groundswell.webhook;

import org.jspecify.annotations.NullMarked;
