/**
 * Results as documents: CSV for scripts, sheets, and the PDF that is signed; in English, French, Spanish and Arabic. Each document is made
 * from one {@link org.cordon.record.results.Snapshot} and reads nothing else, so that no two documents of a snapshot can disagree.
 * {@link org.cordon.record.results.document.PdfWriter} writes the documents of other features as well.
 *
 * <p>A package of its own because documents are made from one snapshot and read nothing else.
 */
@NamedInterface("document")
package org.cordon.record.results.document;

import org.springframework.modulith.NamedInterface;
