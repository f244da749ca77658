/** What the engine calls for drafts and tasks, and what asks the engine. */
package org.cordon.platform.draft.process;
