/** What a file is, by its content, and the small picture of one; knows nothing of what it hangs on. */
package org.cordon.attachment.content;
