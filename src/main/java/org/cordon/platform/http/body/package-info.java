/**
 * Limits how long the server waits for the body of a request, and for how many bodies at once. Tomcat reads the head of a request without a
 * thread and the body with a thread, and restarts its own timeout with every byte. So a few hundred senders of single bytes would occupy
 * all threads. The package knows accounts only by their names.
 *
 * <p>A package of its own because it plugs into Tomcat, below all filters.
 */
@NamedInterface("body")
package org.cordon.platform.http.body;

import org.springframework.modulith.NamedInterface;
