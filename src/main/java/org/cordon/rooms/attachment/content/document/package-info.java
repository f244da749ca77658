/**
 * Checks office documents and PDFs from beginning to end: they may hold what a text holds, and nothing that runs or reaches outside.
 *
 * <p>A package of its own because it reads files that consist of other files.
 */
package org.cordon.rooms.attachment.content.document;
