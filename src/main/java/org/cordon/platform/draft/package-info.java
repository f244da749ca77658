/**
 * The desk of a bureau: what its officers have filled in and not sent, and which of them holds which task.
 *
 * <p>Officers of one group share a desk, so that one can go on where an absent colleague stopped, and neither overwrites the other unseen.
 * All of it goes with its task. It knows tasks by their ids alone, asks the engine through {@link org.cordon.platform.draft.HeldTasks}, and
 * knows nothing of what a task is about.
 */
@ApplicationModule
package org.cordon.platform.draft;

import org.springframework.modulith.ApplicationModule;
