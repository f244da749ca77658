/**
 * Checks office documents and PDFs from beginning to end: these may hold the content of a text, and nothing that runs or reaches outside.
 *
 * <p>A package of its own because it reads files that consist of other files.
 */
package org.cordon.rooms.attachment.content.document;
