/** The packed product as its users meet it: from a browser, over HTTP and SMTP, and when the power goes. */
@NullMarked
package groundswell.outside;

import org.jspecify.annotations.NullMarked;
