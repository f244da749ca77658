/**
 * The desk of a bureau: the drafts of its officers, and which officer holds which task.
 *
 * <p>Officers of one group share a desk. An officer can continue where an absent colleague stopped, and never overwrites a colleague's work
 * unnoticed. Everything ends with its task. The module knows tasks by their ids only and asks the engine through
 * {@link org.cordon.platform.draft.HeldTasks}. It does not know what a task is about.
 */
@ApplicationModule
package org.cordon.platform.draft;

import org.springframework.modulith.ApplicationModule;
