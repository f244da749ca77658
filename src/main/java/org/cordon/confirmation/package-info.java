/** What countries answer about the targets that concern them: asked, answered, changed, overdue. */
package org.cordon.confirmation;
