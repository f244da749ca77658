/** The engine's calls for drafts and tasks, and the questions to the engine about them. */
package org.cordon.platform.draft.process;
