/**
 * The mail server of the demo: it takes what Cordon sends, keeps each mail as a file, and shows it on a page.
 *
 * <p>It stands in for the mail server of an installation, and knows no more of Cordon than that server would. It exists only with {@code
 * cordon.demo}.
 */
@ApplicationModule
package org.cordon.platform.mailbox;

import org.springframework.modulith.ApplicationModule;
