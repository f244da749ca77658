/** What the engine calls for drafts and tasks, and how Cordon tells the engine. */
package org.cordon.platform.draft.process;
