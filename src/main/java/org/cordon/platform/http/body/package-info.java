/**
 * How long the body of a request is waited for, and how many are waited for at once. Tomcat reads the head of a request without a thread
 * and its body with one, and begins its own timeout anew with every byte; so a few hundred senders of single bytes would take all threads.
 * Knows nothing of accounts but a name.
 *
 * <p>A package of its own because it plugs into Tomcat, below all filters.
 */
@NamedInterface("body")
package org.cordon.platform.http.body;

import org.springframework.modulith.NamedInterface;
