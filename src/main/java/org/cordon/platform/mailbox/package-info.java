/**
 * The mail server of the demo: it takes what Cordon sends, keeps each mail as a file, and shows it on a page.
 *
 * <p>It stands in for the mail server of an installation, and knows of Cordon no more than that one would. Without {@code cordon.demo} none
 * of it exists.
 */
@ApplicationModule
package org.cordon.platform.mailbox;

import org.springframework.modulith.ApplicationModule;
