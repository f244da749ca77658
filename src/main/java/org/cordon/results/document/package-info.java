/**
 * Results as documents: CSV for scripts, sheets, and the PDF that is signed; in English, French, Spanish and Arabic. Each is made from one
 * {@link org.cordon.results.Snapshot} alone and reads nothing else, so that no two of them can disagree.
 */
package org.cordon.results.document;
