/**
 * The inbox of one person: the tasks that wait for the person or for a colleague, each with its subject, and what the person waits for
 * others to do. The module keeps no data of its own, and no other module uses it. Subjects are read when they are shown, so that no table
 * of the engine holds personal data.
 */
@ApplicationModule
package org.cordon.rooms.inbox;

import org.springframework.modulith.ApplicationModule;
