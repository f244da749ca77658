/** Office documents and PDFs, held from beginning to end: they hold what a text holds, and nothing that runs or reaches outside. */
package org.cordon.rooms.attachment.content.document;
